import type { BulkRun } from '@/api/bulk';
import { useText } from '@/lib/i18n';
import { texts } from './messages';

const doing = { delete: 'deleting', merge: 'merging', hand_over: 'handing', make: 'making' } as Partial<
  Record<BulkRun['kind'], 'deleting' | 'merging' | 'handing' | 'making'>
>;
const deeds = {
  delete: 'deleted',
  restore: 'broughtBack',
  merge: 'merged',
  hand_over: 'handed',
  make: 'made',
} as Partial<Record<BulkRun['kind'], 'deleted' | 'broughtBack' | 'merged' | 'handed' | 'made'>>;

function deedOf(run: BulkRun) {
  if (run.kind === 'share') return run.change.level === null ? 'unsharedMany' : 'sharedMany';
  return deeds[run.kind] ?? 'changed';
}

/** How far a change of many records is, or what became of it. */
export function useRunWords(run: BulkRun): string {
  const t = useText(texts);
  const { changed, unchanged, refused, undone, kept } = run.counts;
  if (run.status === 'running') {
    if (run.total === null) return t('gathering');
    const done = changed + unchanged + refused;
    return t(doing[run.kind] ?? 'changing', { done, total: run.total });
  }
  if (run.status === 'undoing') return t('undoing', { done: undone + kept, total: changed });
  if (run.status === 'undone')
    return [t('undone', { count: undone }), ...(kept > 0 ? [t('kept', { count: kept })] : [])].join(', ');
  if (run.status === 'failed') return t('failed', { reason: run.errors[0]?.message ?? '' });
  const words = [t(deedOf(run), { count: changed })];
  if (run.status === 'stopped') words.unshift(t('stopped'));
  if (refused > 0) words.push(t('refused', { count: refused }));
  return words.join(', ');
}
