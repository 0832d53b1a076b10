import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { BulkRun } from '@/api/bulk';
import { useText } from '@/lib/i18n';
import classes from './bulk.module.css';
import { texts } from './messages';
import { useBulk } from './useBulk';

type Props = { run: BulkRun; onWhy: () => void; onHide: () => void };

/** One change of many records: how far it is, or what became of it. */
export function BulkLine({ run, onWhy, onHide }: Props) {
  const t = useText(texts);
  const { stop, undo } = useBulk();
  const { refused, kept } = run.counts;
  const hasReasons = !run.is_busy && refused + kept > 0;
  return (
    <div className={classes.line}>
      <div className={classes.words} role="status">
        {useWords(run)}
      </div>
      {run.is_busy && <Progress value={run.percent} size="sm" aria-label={t('tasks')} />}
      <div className={classes.acts}>
        {hasReasons && (
          <Button size="compact-xs" variant="subtle" onClick={onWhy}>
            {t('why')}
          </Button>
        )}
        {run.status === 'running' && run.kind !== 'retag' && (
          <Button size="compact-xs" variant="default" onClick={() => stop(run.id)}>
            {t('stop')}
          </Button>
        )}
        {run.can_undo && (
          <Button size="compact-xs" variant="default" onClick={() => undo(run.id)}>
            {t('undo')}
          </Button>
        )}
        {!run.is_busy && (
          <ActionIcon size={24} aria-label={t('hide')} onClick={onHide}>
            <IconX size={14} />
          </ActionIcon>
        )}
      </div>
    </div>
  );
}

function useWords(run: BulkRun): string {
  const t = useText(texts);
  const { changed, unchanged, refused, undone, kept } = run.counts;
  const isDeleting = run.kind === 'delete';
  if (run.status === 'running') {
    if (run.total === null) return t('gathering');
    const done = changed + unchanged + refused;
    return t(isDeleting ? 'deleting' : 'changing', { done, total: run.total });
  }
  if (run.status === 'undoing') return t('undoing', { done: undone + kept, total: changed });
  if (run.status === 'undone')
    return [t('undone', { count: undone }), ...(kept > 0 ? [t('kept', { count: kept })] : [])].join(', ');
  if (run.status === 'failed') return t('failed', { reason: run.errors[0]?.message ?? '' });
  const words = [t(isDeleting ? 'deleted' : 'changed', { count: changed })];
  if (run.status === 'stopped') words.unshift(t('stopped'));
  if (refused > 0) words.push(t('refused', { count: refused }));
  return words.join(', ');
}
