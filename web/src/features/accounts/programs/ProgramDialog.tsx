import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { FormDialog } from '@/design/FormDialog';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { editPerson } from '../people/people';
import { useRoleChoices } from '../roles/roles';
import { teamsQuery } from '../settings';
import { texts } from './messages';
import { makeProgram, type Program, programsQuery } from './programs';

type Form = { name: string; roles: string[]; team: string | null };

/** What a program is called and what it may do. */
export function ProgramDialog({ program, onClose }: { program?: Program; onClose: () => void }) {
  const t = useText(texts);
  const roles = useRoleChoices();
  const { data: teams = [] } = useQuery(teamsQuery);
  const was: Form = {
    name: program?.name ?? '',
    roles: program?.roles ?? [],
    team: program?.team?.id ?? null,
  };
  const [form, setForm] = useState(was);
  const set = (edit: Partial<Form>) => setForm((before) => ({ ...before, ...edit }));
  const { mutate, isPending, error } = useChange<Form, Program>({
    change: (wish) => (program ? editPerson(program.id, wish) : makeProgram(wish)),
    refresh: [programsQuery.queryKey],
    said: ({ name }) => t('saved', { name }),
    undo: (saved) => (program ? editPerson(program.id, was) : editPerson(saved.id, { active: false })),
    onDone: onClose,
  });
  const problem = error ? asProblem(error) : null;
  return (
    <FormDialog
      onClose={onClose}
      onSave={() => mutate({ ...form, name: form.name.trim() })}
      isSaving={isPending}
      canSave={Boolean(form.name.trim())}
      title={program ? t('edit', { name: program.name }) : t('add')}
    >
      <TextInput
        label={t('name')}
        data-autofocus
        maxLength={300}
        value={form.name}
        error={problem && (problem.of('name') ?? (problem.fields.length === 0 ? problem.reason : undefined))}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('roles')}
        data={roles}
        value={form.roles}
        error={problem?.of('roles')}
        onChange={(value) => set({ roles: value })}
      />
      <Select
        label={t('team')}
        data={teams.map((team) => ({ value: team.id, label: team.name }))}
        value={form.team}
        error={problem?.of('team')}
        clearable
        onChange={(team) => set({ team })}
      />
    </FormDialog>
  );
}
