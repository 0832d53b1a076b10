import type { RecordData, Stage } from '@/api/types';

const dayInMs = 86_400_000;

/** True for an open card that has not moved for as long as its stage allows. */
export function isRotting(record: RecordData, stage: Stage | undefined, now: Date): boolean {
  if (typeof record.is_rotting === 'boolean') return record.is_rotting;
  if (stage?.status !== 'open' || !stage.rot_days) return false;
  const since = (record.stage_entered_at ?? record.updated_at) as string | undefined;
  return Boolean(since) && now.getTime() - new Date(since as string).getTime() > stage.rot_days * dayInMs;
}

export function lacksNextStep(record: RecordData): boolean {
  return record.has_next_step === false && (record.status ?? 'open') === 'open';
}

/** How many whole days an open record has stood in its stage; null where it has none. */
export function daysInStage(record: RecordData, now: Date): number | null {
  if (typeof record.stage_entered_at !== 'string' || (record.status ?? 'open') !== 'open') return null;
  return Math.max(0, Math.floor((now.getTime() - new Date(record.stage_entered_at).getTime()) / dayInMs));
}
