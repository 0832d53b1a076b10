import { Badge, Button } from '@mantine/core';
import type { InvitationOut } from '@/api/openapi';
import { Avatar } from '@/design/Avatar';
import rows from '@/design/rows/Rows.module.css';
import { formatDay } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { useRoleNames } from '../roles/roles';
import { invitationsQuery, revokeInvitation } from '../settings';
import { texts } from './messages';
import classes from './People.module.css';

/** Somebody who was invited and has not come yet. */
export function InvitationRow({ invitation }: { invitation: InvitationOut }) {
  const t = useText(texts);
  const locale = useLocale();
  const roleNames = useRoleNames();
  const revoke = useChange<string, null>({
    change: revokeInvitation,
    refresh: [invitationsQuery.queryKey],
    ahead: {
      key: invitationsQuery.queryKey,
      apply: (all: InvitationOut[], id) => all.filter((each) => each.id !== id),
    },
    said: () => t('revoked'),
  });
  return (
    <li className={rows.row}>
      <div className={classes.who}>
        <Avatar name={invitation.email} size={28} />
        <div className={rows.main}>
          <div className="cut">{invitation.email}</div>
          <div className={`${rows.soft} cut`}>{roleNames(invitation.roles)}</div>
        </div>
      </div>
      <Badge className={classes.badge}>
        {t('isInvited')}, {t('until', { day: formatDay(invitation.expires_at, locale) })}
      </Badge>
      <Button variant="default" onClick={() => revoke.mutate(invitation.id)}>
        {t('revoke')}
      </Button>
    </li>
  );
}
