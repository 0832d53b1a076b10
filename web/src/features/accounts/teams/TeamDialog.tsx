import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useUsers } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { FormDialog } from '@/design/FormDialog';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { teamsQuery } from '../settings';
import { texts } from './messages';
import { deleteTeam, editTeam, flat, makeTeam, type Team, treeOf, withBelow } from './teams';

type Props = { teams: Team[]; team?: Team; parent?: string | null; onClose: () => void };

/** The name of a team, what it is part of and who heads it; of a new one, or of one there is. */
export function TeamDialog({ teams, team, parent: given = null, onClose }: Props) {
  const t = useText(texts);
  const [name, setName] = useState(team?.name ?? '');
  const [parent, setParent] = useState(team ? team.parent : given);
  const [head, setHead] = useState(team?.head ?? null);
  const people = useUsers().filter(({ id, active }) => active || id === head);
  const { mutate, isPending, error } = useChange<Pick<Team, 'name' | 'parent' | 'head'>, Team>({
    change: (wish) => (team ? editTeam(team.id, wish) : makeWhole(wish)),
    refresh: [teamsQuery.queryKey],
    said: (saved) => t(team ? 'changed' : 'made', { name: saved.name }),
    undo: (saved) =>
      team
        ? editTeam(team.id, { name: team.name, parent: team.parent, head: team.head })
        : deleteTeam(saved.id),
    onDone: onClose,
  });
  const problem = error ? asProblem(error) : null;
  const forbidden = team ? withBelow(teams, team.id) : new Set<string>();
  const choices = flat(treeOf(teams)).filter(({ id }) => !forbidden.has(id));
  return (
    <FormDialog
      onClose={onClose}
      onSave={() => mutate({ name: name.trim(), parent, head })}
      isSaving={isPending}
      canSave={Boolean(name.trim())}
      title={team ? t('edit') : t('add')}
    >
      <TextInput
        label={t('name')}
        data-autofocus
        maxLength={200}
        value={name}
        error={problem && (problem.of('name') ?? (problem.of('parent') ? undefined : problem.reason))}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('parent')}
        placeholder={t('top')}
        data={choices.map(({ id, name: title, depth }) => ({
          value: id,
          label: `${'\u2003'.repeat(depth)}${title}`,
        }))}
        value={parent}
        error={problem?.of('parent')}
        clearable
        searchable
        onChange={setParent}
      />
      <Select
        label={t('head')}
        description={t('headHint')}
        data={people.map((person) => ({ value: person.id, label: person.name }))}
        value={head}
        error={problem?.of('head')}
        clearable
        searchable
        onChange={setHead}
      />
    </FormDialog>
  );
}

async function makeWhole({ head, ...team }: Pick<Team, 'name' | 'parent' | 'head'>): Promise<Team> {
  const made = await makeTeam(team);
  return head ? editTeam(made.id, { head }) : made;
}
