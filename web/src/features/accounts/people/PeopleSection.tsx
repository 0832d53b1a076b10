import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { invitationsQuery } from '../settings';
import { InvitationRow } from './InvitationRow';
import { InviteDialog } from './InviteDialog';
import { texts } from './messages';
import classes from './People.module.css';
import { PersonRow } from './PersonRow';
import { type Person, peopleQuery } from './people';

const BulkTray = lazy(() => import('@/records/bulk/BulkTray'));

type Shown = 'all' | 'active' | 'invited' | 'inactive';

/** Colleagues, those invited who have not come yet, and those who left. */
export function PeopleSection() {
  const t = useText(texts);
  const { data: me } = useQuery(meQuery);
  const manages = me?.capabilities.includes('manage_users') ?? false;
  const people = useQuery(peopleQuery);
  const { data: invitations = [] } = useQuery({ ...invitationsQuery, enabled: manages });
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const [isInviting, setInviting] = useState(false);
  const meets = (text: string) => text.toLowerCase().includes(search.trim().toLowerCase());
  const invited = invitations.filter(({ email, name }) => meets(`${email} ${name}`));
  const inState = (person: Person) => shown === 'all' || (shown === 'active') === person.active;
  return (
    <>
      <PartHead title={t('title')} about={t('about')}>
        {manages && (
          <Button leftSection={<IconUserPlus size={16} />} onClick={() => setInviting(true)}>
            {t('invite')}
          </Button>
        )}
      </PartHead>
      <div className={classes.bar}>
        <TextInput
          className={classes.search}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={14} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {manages && (
          <SegmentedControl
            aria-label={t('state')}
            data={[
              { value: 'all', label: t('all') },
              { value: 'active', label: t('active') },
              { value: 'invited', label: t('invited') },
              { value: 'inactive', label: t('inactive') },
            ]}
            value={shown}
            onChange={(value) => setShown(value as Shown)}
          />
        )}
      </div>
      <Loaded query={people} reasonOf={asProblem}>
        {(everybody) => {
          const found = everybody.filter(
            (person) => shown !== 'invited' && inState(person) && meets(`${person.name} ${person.email}`),
          );
          const waiting = shown === 'all' || shown === 'invited' ? invited : [];
          if (found.length + waiting.length === 0)
            return (
              <State icon={IconUsers} title={t('nobody')}>
                {t('nobodyText')}
              </State>
            );
          return (
            <ul className={rows.rows} aria-label={t('title')}>
              {waiting.map((invitation) => (
                <InvitationRow key={invitation.id} invitation={invitation} />
              ))}
              {found.map((person) => (
                <PersonRow key={person.id} person={person} everybody={everybody} manages={manages} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <Suspense>
        <BulkTray />
      </Suspense>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}
