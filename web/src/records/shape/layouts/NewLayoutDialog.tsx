import { useState } from 'react';
import { objectsQuery } from '@/api/objects';
import { asProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { FormDialog } from '@/design/FormDialog';
import { LabelInputs } from '@/design/rows/LabelInputs';
import { useText } from '@/lib/i18n';
import { placeable } from '../../record/shownFields';
import { useChange } from '../useChange';
import { addLayout, type Layout, type LayoutEdit, layoutsQuery, mainSection, removeLayout } from './layouts';
import { texts } from './messages';
import { Whose } from './Whose';

type Props = { object: ObjectType; onMade: (layout: Layout) => void; onClose: () => void };

/** Asks what a new layout is called and for whom it is; it begins with every field in one section. */
export function NewLayoutDialog({ object, onMade, onClose }: Props) {
  const t = useText(texts);
  const [edit, setEdit] = useState<LayoutEdit>({ label: {} });
  const { mutate, isPending, error } = useChange<LayoutEdit, Layout>({
    change: (wish) => addLayout(object.name, wish),
    refresh: [layoutsQuery(object.name).queryKey, objectsQuery.queryKey],
    said: () => t('madeOne'),
    undo: (made) => removeLayout(made.id),
    onDone: (made) => {
      onClose();
      onMade(made);
    },
  });
  const problem = error ? asProblem(error) : null;
  const fields = placeable(object).map(({ name }) => name);
  const set = (part: LayoutEdit) => setEdit((before) => ({ ...before, ...part }));
  return (
    <FormDialog
      title={t('add')}
      onClose={onClose}
      onSave={() =>
        mutate({ ...edit, sections: [{ label: mainSection, columns: 2, folded: false, fields }] })
      }
      isSaving={isPending}
      saveLabel={t('create')}
      fault={problem && !problem.fields.length ? problem.reason : undefined}
    >
      <LabelInputs
        label={t('name')}
        value={edit.label ?? {}}
        error={problem?.of('label')}
        autoFocus
        onChange={(next) => set({ label: next })}
      />
      <Whose value={edit} problem={problem} onChange={set} />
    </FormDialog>
  );
}
