import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Avatar } from '@/design/Avatar';
import rows from '@/design/rows/Rows.module.css';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { editPerson, type Person, type PersonEdit } from '../people/people';
import { texts } from './messages';
import classes from './Teams.module.css';
import { joining, leaving } from './teams';

type Props = { team: string; members: Person[]; people: Person[]; indent: number };
type Change = { person: Person; edit: PersonEdit; isJoining: boolean };

/** Who is in a team; one more, one fewer. */
export function Members({ team, members, people, indent }: Props) {
  const t = useText(texts);
  const { mutate } = useChange<Change, Person>({
    change: ({ person, edit }) => editPerson(person.id, edit),
    refresh: [['users']],
    said: (_person, { person, isJoining }) => t(isJoining ? 'joined' : 'left', { name: person.name }),
    undo: (_person, { person }) =>
      editPerson(person.id, {
        team: person.team?.id ?? null,
        teams: person.teams.map(({ id }) => id).filter((id) => id !== person.team?.id),
      }),
  });
  const others = people.filter((person) => person.active && !members.includes(person));
  const join = (id: string | null) => {
    const person = people.find((each) => each.id === id);
    if (person) mutate({ person, edit: joining(person, team), isJoining: true });
  };
  return (
    <div className={classes.members} style={{ paddingLeft: indent }}>
      {members.map((person) => (
        <div key={person.id} className={classes.member}>
          <Avatar name={person.name} size={22} />
          <span className="cut">{person.name}</span>
          {person.team?.id === team && <span className={rows.soft}>{t('main')}</span>}
          <ActionIcon
            aria-label={t('takeOut', { name: person.name })}
            onClick={() => mutate({ person, edit: leaving(person, team), isJoining: false })}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      <Select
        key={members.length}
        aria-label={t('addMember')}
        placeholder={t('addMember')}
        data={others.map((person) => ({ value: person.id, label: person.name }))}
        value={null}
        searchable
        maw={280}
        mt={4}
        onChange={join}
      />
    </div>
  );
}
