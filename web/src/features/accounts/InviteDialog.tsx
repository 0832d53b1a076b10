import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Dialog } from '@/design/Dialog';
import { useLabel, useText } from '@/lib/i18n';
import { texts } from './messages';
import { Secret } from './Secret';
import { invite, rolesQuery, teamsQuery } from './settings';
import { useSettingsChange } from './useSettingsChange';

/** Makes the link by which a colleague joins. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useText(texts);
  const label = useLabel();
  const { data: roles = [] } = useQuery(rolesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<string | null>('seller');
  const [team, setTeam] = useState<string | null>(null);
  const { mutate, isPending, error, data: made } = useSettingsChange(invite);
  const problem = error && asProblem(error);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    mutate({ email: email.trim(), roles: role ? [role] : [], team });
  };
  if (made)
    return (
      <Secret
        title={t('inviteTitle')}
        text={t('inviteLink')}
        value={`${location.origin}/invitation/${made.token}`}
        onClose={onClose}
      />
    );
  return (
    <Dialog onClose={onClose} title={t('inviteTitle')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('email')}
            type="email"
            data-autofocus
            value={email}
            error={problem && (problem.of('email') ?? problem.reason)}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Select
            label={t('role')}
            data={roles.map((each) => ({ value: each.name, label: label(each.label) || each.name }))}
            value={role}
            onChange={setRole}
          />
          <Select
            label={t('team')}
            data={teams.map((each) => ({ value: each.id, label: each.name }))}
            value={team}
            clearable
            onChange={setTeam}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={isPending} disabled={!email.trim()}>
              {t('invite')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
