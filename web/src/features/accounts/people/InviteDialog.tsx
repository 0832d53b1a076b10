import { Button, CopyButton, Group, MultiSelect, Select, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '@/design/Dialog';
import rows from '@/design/rows/Rows.module.css';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { useRoleChoices } from '../roles/roles';
import { invitationsQuery, teamsQuery } from '../settings';
import { texts } from './messages';
import classes from './People.module.css';
import { addressesIn, type Invited, inviteAll } from './people';

/** Makes the links by which colleagues join, one for each address. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useText(texts);
  const roleChoices = useRoleChoices();
  const { data: teams = [] } = useQuery(teamsQuery);
  const [text, setText] = useState('');
  const [roles, setRoles] = useState(['seller']);
  const [team, setTeam] = useState<string | null>(null);
  const {
    mutate,
    isPending,
    data: invited,
  } = useChange<string[], Invited[]>({
    change: (emails) => inviteAll(emails, roles, team),
    refresh: [invitationsQuery.queryKey],
  });
  const typed = addressesIn(text);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    mutate(typed.length > 0 ? typed : [text.trim()]);
  };
  if (invited && !invited.every((each) => each.reason)) return <Links invited={invited} onClose={onClose} />;
  return (
    <Dialog onClose={onClose} title={t('inviteTitle')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Textarea
            label={t('emails')}
            description={t('emailsHint')}
            autosize
            minRows={2}
            maxRows={8}
            data-autofocus
            value={text}
            error={invited?.map(({ email, reason }) => `${email}: ${reason}`).join(' ')}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <MultiSelect label={t('roles')} data={roleChoices} value={roles} onChange={setRoles} />
          <Select
            label={t('team')}
            data={teams.map((each) => ({ value: each.id, label: each.name }))}
            value={team}
            clearable
            onChange={setTeam}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={isPending} disabled={!text.trim()}>
              {t('invite')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function Links({ invited, onClose }: { invited: Invited[]; onClose: () => void }) {
  const t = useText(texts);
  const all = invited.filter(({ link }) => link).map(({ email, link }) => `${email} ${link}`);
  return (
    <Dialog onClose={onClose} title={t('inviteTitle')} size="lg" closeOnClickOutside={false}>
      <Stack gap="sm">
        <p>{t('links')}</p>
        <div>
          {invited.map(({ email, link, reason }) => (
            <div key={email} className={classes.link}>
              <div className={rows.main}>
                <div className="cut">{email}</div>
                {link ? (
                  <code className={`${rows.soft} cut`} style={{ display: 'block' }}>
                    {link}
                  </code>
                ) : (
                  <div className={classes.bad}>{reason}</div>
                )}
              </div>
              {link && <Copy value={link} label={t('copy')} />}
            </div>
          ))}
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
          {all.length > 1 && <Copy value={all.join('\n')} label={t('copyAll')} />}
        </Group>
      </Stack>
    </Dialog>
  );
}

function Copy({ value, label }: { value: string; label: string }) {
  const t = useText(texts);
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => <Button onClick={copy}>{copied ? t('copied') : label}</Button>}
    </CopyButton>
  );
}
