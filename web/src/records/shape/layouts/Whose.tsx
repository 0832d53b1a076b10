import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Problem } from '@/api/problem';
import { roleNamesQuery, teamsQuery } from '@/api/views';
import { useLabel, useText } from '@/lib/i18n';
import type { LayoutEdit } from './layouts';
import { texts } from './messages';

type Props = { value: LayoutEdit; problem: Problem | null; onChange: (edit: LayoutEdit) => void };

/** The roles and teams a layout is for; none is everybody. */
export function Whose({ value, problem, onChange }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { data: roles = [] } = useQuery(roleNamesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  return (
    <>
      {roles.length > 0 && (
        <MultiSelect
          label={t('roles')}
          description={t('whoseHint')}
          data={roles.map((role) => ({ value: role.name, label: label(role.label) || role.name }))}
          value={value.roles ?? []}
          error={problem?.of('roles')}
          searchable
          onChange={(next) => onChange({ roles: next })}
        />
      )}
      {teams.length > 0 && (
        <MultiSelect
          label={t('teams')}
          data={teams.map((team) => ({ value: team.id, label: team.name }))}
          value={value.teams ?? []}
          error={problem?.of('teams')}
          searchable
          onChange={(next) => onChange({ teams: next })}
        />
      )}
    </>
  );
}
