import { Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '@/design/FormDialog';
import { LabelInputs } from '@/design/rows/LabelInputs';
import { useText } from '@/lib/i18n';
import type { Section } from './layouts';
import { texts } from './messages';

type Props = { section: Section; onSave: (section: Section) => void; onClose: () => void };

/** What a section is called, in how many columns its fields stand, and whether it waits folded. */
export function SectionDialog({ section, onSave, onClose }: Props) {
  const t = useText(texts);
  const [edit, setEdit] = useState(section);
  const isNamed = Object.values(edit.label).some((words) => words.trim());
  return (
    <FormDialog
      title={t('section')}
      onClose={onClose}
      onSave={() => onSave(edit)}
      isSaving={false}
      canSave={isNamed}
    >
      <LabelInputs
        label={t('name')}
        value={edit.label}
        autoFocus
        onChange={(label) => setEdit({ ...edit, label: label as Section['label'] })}
      />
      <SegmentedControl
        aria-label={t('columnsLabel')}
        data={[1, 2].map((count) => ({ value: String(count), label: t('columns', { count }) }))}
        value={String(edit.columns)}
        onChange={(columns) => setEdit({ ...edit, columns: columns === '1' ? 1 : 2 })}
      />
      <Checkbox
        label={t('foldedLabel')}
        checked={edit.folded}
        onChange={(event) => setEdit({ ...edit, folded: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
