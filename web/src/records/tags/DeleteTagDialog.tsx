import { deleteTag, type Tag } from '@/api/tags';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import { useText } from '@/lib/i18n';
import { useKeepRun } from '../bulk/useBulk';
import { useChange } from '../shape/useChange';
import { texts } from './messages';
import { tagKeys } from './tagKeys';

/** Says from how many records a tag is taken before it is. */
export function DeleteTagDialog({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const t = useText(texts);
  const keepRun = useKeepRun();
  const remove = useChange<string, Awaited<ReturnType<typeof deleteTag>>>({
    change: deleteTag,
    refresh: tagKeys,
    onDone: (run) => {
      keepRun(run);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t('removeTitle', { name: tag.name })}
      action={t('remove')}
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate(tag.id)}
      onClose={onClose}
    >
      <p>{t('removeText', { count: tag.count })}</p>
    </ConfirmDialog>
  );
}
