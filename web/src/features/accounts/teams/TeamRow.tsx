import { useDraggable, useDroppable } from '@dnd-kit/core';
import { Button, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronRight,
  IconGripVertical,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { RowMenu } from '@/design/RowMenu';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import type { Person } from '../people/people';
import { teamsQuery } from '../settings';
import { Members } from './Members';
import { texts } from './messages';
import { TeamDialog } from './TeamDialog';
import classes from './Teams.module.css';
import { type Branch, deleteTeam, makeTeam, membersOf, type Team } from './teams';

type Props = { branch: Branch; teams: Team[]; people: Person[] };

/** A team in its place of the tree: its people, and what can be done with it. */
export function TeamRow({ branch, teams, people }: Props) {
  const t = useText(texts);
  const { id, name, depth } = branch;
  const [isOpen, setOpen] = useState(false);
  const [dialog, setDialog] = useState<'edit' | 'below' | null>(null);
  const { setNodeRef: setDropRef, isOver } = useDroppable({ id });
  const { setNodeRef, listeners, isDragging } = useDraggable({ id });
  const members = membersOf(people, id);
  const isInUse = members.length > 0 || branch.children.length > 0;
  const remove = useChange<Team, null>({
    change: (team) => deleteTeam(team.id),
    refresh: [teamsQuery.queryKey],
    ahead: {
      key: teamsQuery.queryKey,
      apply: (all: Team[], team) => all.filter((each) => each.id !== team.id),
    },
    said: () => t('removed', { name }),
    undo: (_nothing, team) => makeTeam({ name: team.name, parent: team.parent }),
  });
  return (
    <li>
      <div
        ref={setDropRef}
        className={classes.row}
        style={{ paddingLeft: depth * 24 }}
        data-over={(isOver && !isDragging) || undefined}
        data-dragging={isDragging || undefined}
      >
        {/* The keyboard moves a team by its menu; the grip is for hands. */}
        <span ref={setNodeRef} {...listeners} className={classes.grip} aria-hidden>
          <IconGripVertical size={16} />
        </span>
        <span className={`${classes.name} cut`}>{name}</span>
        <Button
          variant="subtle"
          color="gray"
          aria-expanded={isOpen}
          aria-label={`${t('showMembers', { name })}: ${t('members', { count: members.length })}`}
          rightSection={isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('members', { count: members.length })}
        </Button>
        <RowMenu label={t('more', { name })}>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDialog('edit')}>
            {t('edit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => setDialog('below')}>
            {t('addBelow')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="red"
            disabled={isInUse}
            leftSection={<IconTrash size={16} />}
            onClick={() => remove.mutate(branch)}
          >
            {isInUse ? t('removeInUse') : t('remove')}
          </Menu.Item>
        </RowMenu>
      </div>
      {isOpen && <Members team={id} members={members} people={people} indent={depth * 24 + 32} />}
      {dialog === 'edit' && <TeamDialog teams={teams} team={branch} onClose={() => setDialog(null)} />}
      {dialog === 'below' && <TeamDialog teams={teams} parent={id} onClose={() => setDialog(null)} />}
    </li>
  );
}
