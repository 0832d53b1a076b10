import { Badge, Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useUsers } from '@/api/objects';
import { Avatar } from '@/design/Avatar';
import { formatDay } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { InviteDialog } from './InviteDialog';
import { texts } from './messages';
import classes from './Settings.module.css';
import { invitationsQuery, revokeInvitation, rolesQuery } from './settings';
import { useSettingsChange } from './useSettingsChange';

/** Colleagues, and those invited who have not come yet. */
export function PeopleSection() {
  const t = useText(texts);
  const label = useLabel();
  const locale = useLocale();
  const users = useUsers();
  const { data: roles = [] } = useQuery(rolesQuery);
  const invitations = useQuery(invitationsQuery);
  const revoke = useSettingsChange(revokeInvitation);
  const [isInviting, setInviting] = useState(false);
  const roleNames = (names: string[] = []) =>
    names.map((name) => label(roles.find((role) => role.name === name)?.label ?? {}) || name).join(', ');
  return (
    <>
      {invitations.isSuccess && (
        <div className={classes.bar}>
          <Button leftSection={<IconUserPlus size={16} />} onClick={() => setInviting(true)}>
            {t('invite')}
          </Button>
        </div>
      )}
      <ul className={classes.rows}>
        {invitations.data?.map((invitation) => (
          <li key={invitation.id} className={classes.row}>
            <Avatar name={invitation.email} size={28} />
            <div className={classes.main}>
              <div className="cut">{invitation.email}</div>
              <div className={`${classes.soft} cut`}>{roleNames(invitation.roles)}</div>
            </div>
            <Badge>
              {t('invited')}, {t('until', { day: formatDay(invitation.expires_at, locale) })}
            </Badge>
            <Button variant="default" onClick={() => revoke.mutate(invitation.id)}>
              {t('revoke')}
            </Button>
          </li>
        ))}
        {users.map((user) => (
          <li key={user.id} className={classes.row}>
            <Avatar name={user.name} size={28} />
            <div className={classes.main}>
              <div className="cut">{user.name}</div>
              <div className={`${classes.soft} cut`}>
                {[user.email, user.teams.map((team) => team.name).join(', '), roleNames(user.roles)]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </div>
            {!user.active && <Badge color="gray">{t('inactive')}</Badge>}
          </li>
        ))}
      </ul>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}
