import { Select } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { FormDialog } from '@/design/FormDialog';
import { LabelInputs } from '@/design/rows/LabelInputs';
import { type Language, useLabel, useText } from '@/lib/i18n';
import { plainName } from '@/lib/plainName';
import { useChange } from '@/records/shape/useChange';
import { texts } from './messages';
import { deleteRole, editRole, makeRole, type Role, rolesQuery } from './roles';

type Label = Partial<Record<Language, string>>;
type Props = {
  roles: Role[];
  /** The role whose rights a new one begins with. */
  like?: Role;
  label?: Label;
  /** The role to be renamed, where none is to be made. */
  role?: Role;
  onMade?: (role: Role) => void;
  onClose: () => void;
};

/** A new role, with the rights of another or none; or other words for one there is. */
export function NewRoleDialog({ roles, like, label: given = {}, role, onMade, onClose }: Props) {
  const t = useText(texts);
  const labelOf = useLabel();
  const [label, setLabel] = useState<Label>(given);
  const [from, setFrom] = useState<string | null>(like?.name ?? null);
  const { mutate, isPending, error } = useChange<Label, Role>({
    change: (words) => (role ? editRole(role.id, { label: words }) : makeRole(wishOf(words))),
    refresh: [rolesQuery.queryKey],
    said: (saved) => t(role ? 'changed' : 'made', { name: labelOf(saved.label) }),
    undo: (saved) => (role ? editRole(role.id, { label: role.label }) : deleteRole(saved.id)),
    onDone: (saved) => {
      onClose();
      onMade?.(saved);
    },
  });
  const wishOf = (words: Label) => {
    const source = roles.find(({ name }) => name === from);
    const name = plainName(
      words.en || labelOf(words),
      'role',
      roles.map((each) => each.name),
    );
    return { name, label: words, grants: source?.grants ?? {}, capabilities: source?.capabilities ?? [] };
  };
  const isEmpty = !Object.values(label).some((words) => words?.trim());
  return (
    <FormDialog
      onClose={onClose}
      onSave={() => mutate(whole(label))}
      isSaving={isPending}
      canSave={!isEmpty}
      title={role ? t('rename') : t('add')}
    >
      <LabelInputs
        label={t('name')}
        value={label}
        autoFocus
        error={error ? asProblem(error).reason : undefined}
        onChange={setLabel}
      />
      {!role && (
        <Select
          label={t('startFrom')}
          placeholder={t('nothing')}
          data={roles.map(({ name, label: words }) => ({ value: name, label: labelOf(words) || name }))}
          value={from}
          clearable
          onChange={setFrom}
        />
      )}
    </FormDialog>
  );
}

/** Only the languages in which something was written. */
function whole(label: Label): Label {
  return Object.fromEntries(Object.entries(label).filter(([, words]) => words?.trim()));
}
