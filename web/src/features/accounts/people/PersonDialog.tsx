import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { FormDialog } from '@/design/FormDialog';
import { changesOf } from '@/lib/changesOf';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { useRoleChoices } from '../roles/roles';
import { teamsQuery } from '../settings';
import { texts } from './messages';
import { editPerson, type Person, type PersonEdit } from './people';

/** Name, address, roles and teams of a colleague. */
export function PersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useText(texts);
  const roles = useRoleChoices();
  const { data: teams = [] } = useQuery(teamsQuery);
  const was = formOf(person);
  const [form, setForm] = useState(was);
  const set = (edit: Partial<typeof form>) => setForm((before) => ({ ...before, ...edit }));
  const { mutate, isPending, error } = useChange<PersonEdit, Person>({
    change: (edit) => editPerson(person.id, edit),
    refresh: [['users'], ['me'], ['settings', '/roles']],
    said: ({ name }) => t('changed', { name }),
    undo: (_person, edit) => editPerson(person.id, pick(was, edit)),
    onDone: onClose,
  });
  const problem = error ? asProblem(error) : null;
  const placed = ['name', 'email', 'roles', 'team', 'teams'];
  const save = () => {
    const edit = changesOf(was, form);
    if (Object.keys(edit).length === 0) onClose();
    else mutate(edit);
  };
  const teamChoices = teams.map((team) => ({ value: team.id, label: team.name }));
  return (
    <FormDialog
      onClose={onClose}
      onSave={save}
      isSaving={isPending}
      title={t('editTitle', { name: person.name })}
    >
      <TextInput
        label={t('name')}
        data-autofocus
        value={form.name}
        error={
          problem?.of('name') ??
          (problem && !problem.fields.some((f) => placed.includes(f.field ?? ''))
            ? problem.reason
            : undefined)
        }
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('emails')}
        type="email"
        value={form.email}
        error={problem?.of('email')}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('roles')}
        description={t('rolesHint')}
        data={roles}
        value={form.roles}
        error={problem?.of('roles')}
        onChange={(value) => set({ roles: value })}
      />
      <Select
        label={t('team')}
        description={t('teamHint')}
        data={teamChoices}
        value={form.team}
        error={problem?.of('team')}
        clearable
        onChange={(value) => set({ team: value, teams: form.teams.filter((id) => id !== value) })}
      />
      <MultiSelect
        label={t('further')}
        data={teamChoices.filter(({ value }) => value !== form.team)}
        value={form.teams}
        error={problem?.of('teams')}
        onChange={(value) => set({ teams: value })}
      />
    </FormDialog>
  );
}

type Form = { name: string; email: string; roles: string[]; team: string | null; teams: string[] };

function formOf(person: Person): Form {
  const team = person.team?.id ?? null;
  const further = person.teams.map(({ id }) => id).filter((id) => id !== team);
  return { name: person.name, email: person.email ?? '', roles: person.roles, team, teams: further };
}

function pick(was: Form, edit: PersonEdit): PersonEdit {
  return Object.fromEntries(Object.keys(edit).map((key) => [key, was[key as keyof Form]]));
}
