import { type ComponentType, createContext } from 'react';
import type { RecordData } from '@/api/types';

/** What a subject adds to the pages of its own objects, by object name. */
export type RecordSlots = { actions: Record<string, ComponentType<{ record: RecordData }>> };

export const RecordSlotsContext = createContext<RecordSlots>({ actions: {} });
