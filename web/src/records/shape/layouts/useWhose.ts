import { useQuery } from '@tanstack/react-query';
import { roleNamesQuery, teamsQuery } from '@/api/views';
import { useLabel, useText } from '@/lib/i18n';
import type { Layout } from './layouts';
import { texts } from './messages';

/** Says for whom a layout is. */
export function useWhose(): (layout: Pick<Layout, 'roles' | 'teams'>) => string {
  const t = useText(texts);
  const label = useLabel();
  const { data: roles = [] } = useQuery(roleNamesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  return (layout) => {
    const role = (name: string) => {
      const found = roles.find((each) => each.name === name);
      return (found && label(found.label)) || name;
    };
    const names = [
      ...layout.roles.map(role),
      ...layout.teams.flatMap((id) => teams.find((team) => team.id === id)?.name ?? []),
    ];
    return names.join(', ') || t('everybody');
  };
}
