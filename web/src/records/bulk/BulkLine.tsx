import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { BulkRun } from '@/api/bulk';
import { useText } from '@/lib/i18n';
import classes from './bulk.module.css';
import { texts } from './messages';
import { useBulk } from './useBulk';
import { useRunWords } from './useRunWords';

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
        {useRunWords(run)}
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
