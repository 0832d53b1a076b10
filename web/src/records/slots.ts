import { type ComponentType, createContext } from 'react';
import type { RecordData } from '@/api/types';

/** What a subject adds to the pages of its own objects, by object name. */
export type RecordSlots = {
  actions: Record<string, ComponentType<{ record: RecordData }>>;
  /** Beside the record, above what is related. */
  beside?: Record<string, ComponentType<{ record: RecordData }>>;
  /** Before what is written into the history: what is being said with whom the record is about. */
  talks?: Record<string, ComponentType<{ record: RecordData }>>;
  /** On the page of every record, whatever its object. */
  everywhere?: ComponentType<{ record: RecordData }>;
  /** Above the record, for what cannot wait. */
  above?: ComponentType<{ record: RecordData }>;
  /** In the head of a stage's column. */
  stage?: ComponentType<StageSlot>;
};

export type StageSlot = { object: string; stage: string; title: string };

export const RecordSlotsContext = createContext<RecordSlots>({ actions: {} });
