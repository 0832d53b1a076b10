import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '@/design/Dialog';
import { useText } from '@/lib/i18n';
import { TagsInput } from '../fields/editors/TagsEditor';
import classes from './bulk.module.css';
import { texts } from './messages';

type Props = {
  count: number;
  isSaving: boolean;
  onApply: (tags: { add_tags: string[]; remove_tags: string[] }) => void;
  onClose: () => void;
};

/** Tags that many records get, and tags that they lose. */
export default function TagManyDialog({ count, isSaving, onApply, onClose }: Props) {
  const t = useText(texts);
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (added.length + removed.length > 0) onApply({ add_tags: added, remove_tags: removed });
  };
  return (
    <Dialog title={t('editMany', { count })} onClose={onClose}>
      <form onSubmit={submit} className={classes.fields}>
        <TagsInput label={t('addTags')} value={added} onChange={setAdded} data-autofocus />
        <TagsInput label={t('removeTags')} value={removed} onChange={setRemoved} isKnownOnly />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isSaving} disabled={added.length + removed.length === 0}>
            {t('apply')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
