import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  SegmentedControl,
  Select,
  Stack,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { roleNamesQuery, type SavedView, teamsQuery, type ViewEdit } from '@/api/views';
import { Dialog } from '@/design/Dialog';
import { useLabel, useText } from '@/lib/i18n';
import { texts } from './messages';

type Props = {
  title: string;
  start: Pick<ViewEdit, 'name' | 'scope' | 'team' | 'pinned' | 'default_for'>;
  isSaving: boolean;
  error: Error | null;
  onSave: (edit: ViewEdit) => void;
  onClose: () => void;
};

/** The name of a view and for whom it is. */
export default function ViewDialog({ title, start, isSaving, error, onSave, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { data: me } = useQuery(meQuery);
  const isBoss = me?.capabilities.includes('configure') ?? false;
  const { data: allTeams = [] } = useQuery({ ...teamsQuery, enabled: isBoss });
  const { data: roles = [] } = useQuery({ ...roleNamesQuery, enabled: isBoss });
  const teams = isBoss ? allTeams : (me?.teams ?? []);
  const [name, setName] = useState(start.name ?? '');
  const [scope, setScope] = useState<SavedView['scope']>(start.scope ?? 'mine');
  const [team, setTeam] = useState(start.team ?? me?.teams[0]?.id ?? null);
  const [pinned, setPinned] = useState(start.pinned ?? true);
  const [firstFor, setFirstFor] = useState(start.default_for ?? []);
  const problem = error ? asProblem(error) : null;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    const isTeam = scope === 'team';
    onSave({
      name: name.trim(),
      scope,
      team: isTeam ? (team ?? teams[0]?.id ?? null) : null,
      pinned,
      ...(isBoss && { default_for: scope === 'all' ? firstFor : [] }),
    });
  };
  const scopes = [
    { value: 'mine', label: t('whoMine') },
    ...(teams.length > 0 ? [{ value: 'team', label: t('whoTeam') }] : []),
    ...(isBoss ? [{ value: 'all', label: t('whoAll') }] : []),
  ];
  return (
    <Dialog title={title} onClose={onClose} size="sm">
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={problem?.of('name') ?? (problem?.status === 422 ? undefined : problem?.reason)}
            maxLength={100}
            required
            data-autofocus
          />
          {scopes.length > 1 && (
            <SegmentedControl
              aria-label={t('who')}
              fullWidth
              data={scopes}
              value={scope}
              onChange={(next) => setScope(next as SavedView['scope'])}
            />
          )}
          {scope === 'team' && teams.length > 1 && (
            <Select
              label={t('whichTeam')}
              data={teams.map((each) => ({ value: each.id, label: each.name }))}
              value={team ?? teams[0]?.id ?? null}
              onChange={setTeam}
              allowDeselect={false}
              error={problem?.of('team')}
            />
          )}
          {scope === 'all' && isBoss && (
            <MultiSelect
              label={t('firstFor')}
              data={roles.map((role) => ({ value: role.name, label: label(role.label) || role.name }))}
              value={firstFor}
              onChange={setFirstFor}
              error={problem?.of('default_for')}
            />
          )}
          <Checkbox
            label={t('pinned')}
            checked={pinned}
            onChange={(event) => setPinned(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={isSaving} disabled={!name.trim()}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
