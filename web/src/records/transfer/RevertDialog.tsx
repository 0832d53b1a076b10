import { Button } from '@mantine/core';
import { Dialog } from '@/design/Dialog';
import { useText } from '@/lib/i18n';
import type { Summary } from './imports';
import { texts } from './messages';
import { useFileName } from './names';
import classes from './Transfer.module.css';
import { useImportStep } from './useImportStep';

/** Asks before all that an import brought is taken back. */
export function RevertDialog({ run, onClose }: { run: Summary; onClose: () => void }) {
  const t = useText(texts);
  const nameOf = useFileName();
  const { mutate, isPending } = useImportStep(run.id);
  const { created, updated } = run.counts;
  return (
    <Dialog onClose={onClose} title={t('revertTitle', { file: nameOf(run) })} size={440}>
      <p>
        {created > 0 && t('revertCreated', { count: created })}{' '}
        {updated > 0 && t('revertUpdated', { count: updated })}
      </p>
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          color="red"
          loading={isPending}
          onClick={() => mutate({ verb: 'revert' }, { onSettled: onClose })}
        >
          {t('revert')}
        </Button>
      </div>
    </Dialog>
  );
}
