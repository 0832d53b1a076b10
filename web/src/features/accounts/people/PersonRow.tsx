import { Badge, Menu } from '@mantine/core';
import {
  IconDeviceLaptop,
  IconEye,
  IconKey,
  IconPencil,
  IconTransfer,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '@/api/session';
import { Avatar } from '@/design/Avatar';
import { RowMenu } from '@/design/RowMenu';
import rows from '@/design/rows/Rows.module.css';
import { Secret } from '@/design/Secret';
import { formatAgo } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { useRoleNames } from '../roles/roles';
import { seeAs } from '../seeAs';
import { DeactivateDialog } from './DeactivateDialog';
import { HandOverDialog } from './handing/HandOverDialog';
import { texts as handingTexts } from './handing/messages';
import { texts } from './messages';
import classes from './People.module.css';
import { PersonDialog } from './PersonDialog';
import { editPerson, type Person, passwordLink, peopleQuery, signOutPerson } from './people';

type Props = { person: Person; everybody: Person[]; manages: boolean };
type Layer = 'edit' | 'handOver' | 'deactivate' | null;

/** A colleague: rights, team, when they were last here, and what can be done about them. */
export function PersonRow({ person, everybody, manages }: Props) {
  const t = useText(texts);
  const handing = useText(handingTexts);
  const locale = useLocale();
  const roleNames = useRoleNames();
  const { data: me } = useQuery(meQuery);
  const [layer, setLayer] = useState<Layer>(null);
  const [link, setLink] = useState<string | null>(null);
  const { name } = person;
  const isMe = me?.id === person.id;
  const makeLink = useChange<string, { key: string }>({
    change: passwordLink,
    refresh: [],
    onDone: ({ key }) => setLink(`${location.origin}/password-reset/${key}`),
  });
  const signOut = useChange<string, { count: number }>({
    change: signOutPerson,
    refresh: [],
    said: ({ count }) => t('signedOut', { count, name }),
  });
  const activate = useChange<string, Person>({
    change: (id) => editPerson(id, { active: true }),
    refresh: [['users']],
    ahead: {
      key: peopleQuery.queryKey,
      apply: (all: Person[], id) => all.map((each) => (each.id === id ? { ...each, active: true } : each)),
    },
    said: () => t('activated', { name }),
    undo: (_person, id) => editPerson(id, { active: false }),
  });
  return (
    <li className={rows.row}>
      <div className={`${classes.who} ${person.active ? '' : classes.left}`}>
        <Avatar name={name} size={28} />
        <div className={rows.main}>
          <div className="cut">
            {name} {isMe && <span className={rows.soft}>({t('you')})</span>}
          </div>
          <div className={`${rows.soft} cut`}>{person.email ?? t('noEmail')}</div>
        </div>
      </div>
      <div className={classes.rights}>
        <div className="cut">{roleNames(person.roles)}</div>
        <div className={`${rows.soft} cut`}>{person.teams.map((team) => team.name).join(', ')}</div>
      </div>
      {!person.active && (
        <Badge className={classes.badge} color="gray">
          {t('isInactive')}
        </Badge>
      )}
      {manages && person.active && (
        <div className={classes.seen}>
          {person.last_seen_at ? t('seen', { when: formatAgo(person.last_seen_at, locale) }) : t('neverSeen')}
        </div>
      )}
      {manages && (
        <RowMenu label={t('more', { name })}>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setLayer('edit')}>
            {t('edit')}
          </Menu.Item>
          {person.active && !isMe && (
            <Menu.Item
              leftSection={<IconEye size={16} />}
              onClick={() => void seeAs({ user: person.id }, name)}
            >
              {t('seeAs')}
            </Menu.Item>
          )}
          {person.active && (
            <Menu.Item leftSection={<IconKey size={16} />} onClick={() => makeLink.mutate(person.id)}>
              {t('passwordLink')}
            </Menu.Item>
          )}
          {person.active && (
            <Menu.Item leftSection={<IconDeviceLaptop size={16} />} onClick={() => signOut.mutate(person.id)}>
              {t('signOut')}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item leftSection={<IconTransfer size={16} />} onClick={() => setLayer('handOver')}>
            {handing('menu')}
          </Menu.Item>
          {person.active ? (
            <Menu.Item
              color="red"
              leftSection={<IconUserOff size={16} />}
              onClick={() => setLayer('deactivate')}
            >
              {t('deactivate')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={() => activate.mutate(person.id)}>
              {t('activate')}
            </Menu.Item>
          )}
        </RowMenu>
      )}
      {layer === 'edit' && <PersonDialog person={person} onClose={() => setLayer(null)} />}
      {layer === 'handOver' && (
        <HandOverDialog person={person} everybody={everybody} onClose={() => setLayer(null)} />
      )}
      {layer === 'deactivate' && (
        <DeactivateDialog person={person} everybody={everybody} onClose={() => setLayer(null)} />
      )}
      {link && (
        <Secret
          title={t('passwordLink')}
          text={t('passwordText', { name })}
          value={link}
          onClose={() => setLink(null)}
        />
      )}
    </li>
  );
}
