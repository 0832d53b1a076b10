import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { Button } from '@mantine/core';
import { IconPlus, IconSitemap } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { peopleQuery } from '../people/people';
import { teamsQuery } from '../settings';
import { texts } from './messages';
import { TeamDialog } from './TeamDialog';
import { TeamRow } from './TeamRow';
import classes from './Teams.module.css';
import { editTeam, flat, type Team, treeOf, withBelow } from './teams';

const TOP = 'top';
type Move = { id: string; parent: string | null; was: string | null };

/** The teams as a tree, put in shape by dragging or by the menu of each. */
export function TeamsSection() {
  const t = useText(texts);
  const query = useQuery(teamsQuery);
  const { data: people = [] } = useQuery(peopleQuery);
  const [isAdding, setAdding] = useState(false);
  const [dragged, setDragged] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
  );
  const move = useChange<Move, Team>({
    change: ({ id, parent }) => editTeam(id, { parent }),
    refresh: [teamsQuery.queryKey],
    ahead: {
      key: teamsQuery.queryKey,
      apply: (all: Team[], { id, parent }) =>
        all.map((each) => (each.id === id ? { ...each, parent } : each)),
    },
    said: ({ name }) => t('changed', { name }),
    undo: (_team, { id, was }) => editTeam(id, { parent: was }),
  });
  const drop = (teams: Team[], { active, over }: DragEndEvent) => {
    setDragged(null);
    const team = teams.find(({ id }) => id === active.id);
    if (!team || !over || withBelow(teams, team.id).has(String(over.id))) return;
    const parent = over.id === TOP ? null : String(over.id);
    if (parent !== team.parent) move.mutate({ id: team.id, parent, was: team.parent });
  };
  return (
    <>
      <PartHead title={t('title')} about={t('about')}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </PartHead>
      <Loaded query={query} reasonOf={asProblem}>
        {(teams) =>
          teams.length === 0 ? (
            <State icon={IconSitemap} title={t('none')}>
              {t('noneText')}
            </State>
          ) : (
            <DndContext
              sensors={sensors}
              collisionDetection={pointerWithin}
              onDragStart={({ active }) => setDragged(String(active.id))}
              onDragCancel={() => setDragged(null)}
              onDragEnd={(event) => drop(teams, event)}
            >
              <ul className={rows.rows} aria-label={t('title')}>
                {flat(treeOf(teams)).map((branch) => (
                  <TeamRow key={branch.id} branch={branch} teams={teams} people={people} />
                ))}
              </ul>
              {dragged && <TopLevel />}
              <DragOverlay>
                {dragged && (
                  <div className={classes.lifted}>{teams.find(({ id }) => id === dragged)?.name}</div>
                )}
              </DragOverlay>
            </DndContext>
          )
        }
      </Loaded>
      {isAdding && <TeamDialog teams={query.data ?? []} parent={null} onClose={() => setAdding(false)} />}
    </>
  );
}

function TopLevel() {
  const t = useText(texts);
  const { setNodeRef, isOver } = useDroppable({ id: TOP });
  return (
    <div ref={setNodeRef} className={classes.top} data-over={isOver || undefined}>
      {t('dropTop')}
    </div>
  );
}
