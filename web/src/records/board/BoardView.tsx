import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { type BoardQuery, boardQuery, columnId } from '@/api/board';
import { usersQuery } from '@/api/objects';
import { asProblem } from '@/api/problem';
import type { Filter, ObjectType } from '@/api/types';
import { ProblemState } from '@/design/ProblemState';
import { useLookups } from '../fields/lookups';
import { expandable } from '../fields/values';
import { GridSkeleton } from '../list/GridSkeleton';
import { offerNeighbours } from '../record/neighbours';
import { Board } from './Board';
import classes from './Board.module.css';
import { BoardColumns } from './BoardColumns';
import { BoardLanes } from './BoardLanes';
import { boardField, cardFields, laneFields, sumField } from './boardField';
import { LeftOut } from './LeftOut';
import { PastBanner } from './PastBanner';
import { useBoardAddress } from './useBoardAddress';

const none: string[] = [];

type Props = {
  object: ObjectType;
  query: { filter?: Filter; q?: string };
  /** What else cards must know, as the colour rules ask for it. */
  further: string[];
  pipeline: string | undefined;
  onCreate: (values: Record<string, unknown>) => void;
};

/** The board of an object's records by a stage or select field, in lanes where one is asked for. */
export function BoardView({ object, query: { filter, q }, further, pipeline, onCreate }: Props) {
  const { pipelines } = useLookups();
  const { columns, lanes, asOf } = useBoardAddress();
  const by = boardField(object, columns);
  const lane = by && !asOf && laneFields(object, by).find((field) => field.name === lanes);
  const own = by?.type === 'stage' ? (pipeline ?? pipelines[0]?.id) : undefined;
  const sum = sumField(object)?.name;
  const asked = object.fields.flatMap(({ name }) => (further.includes(name) ? [name] : [])).join();
  const query = useMemo<BoardQuery>(
    () => ({
      by: by?.name ?? '',
      pipeline: own,
      filter,
      q,
      sum,
      sort: '-updated_at',
      fields: by && shownFields([...cardFields(object, by, lane || undefined), ...asked.split(',')], asOf),
      as_of: asOf,
    }),
    [object, by, lane, own, filter, q, sum, asked, asOf],
  );
  const isReady = by?.type !== 'stage' || Boolean(own);
  const { data, error, refetch } = useQuery({
    ...boardQuery(object.name, query, expandable(object)),
    enabled: isReady,
  });
  // Columns of people are drawn with their names: before, they would all say that the field is empty.
  const { isPending: isNameless } = useQuery(usersQuery);
  const isNamed = by?.type !== 'user' || !isNameless;
  useEffect(() => {
    if (!data) return;
    const cards = data.columns.flatMap((column) => column.items.map((item) => item.id));
    offerNeighbours(object.name, cards);
  }, [object.name, data]);

  if (data && by && isNamed)
    return (
      <Board
        object={object}
        by={by}
        columns={data.columns.map(columnId)}
        onCreate={onCreate}
        isPast={Boolean(asOf)}
        gone={data.gone ?? none}
      >
        {asOf && <PastBanner day={asOf} />}
        {lane ? (
          <BoardLanes board={data} query={query} lane={lane} />
        ) : (
          <div className={classes.board}>
            <BoardColumns board={data} query={query} />
          </div>
        )}
        <LeftOut {...data.left_out} />
      </Board>
    );
  if (!error) return <GridSkeleton />;
  const problem = asProblem(error);
  return <ProblemState status={problem.status} reason={problem.reason} onRetry={() => void refetch()} />;
}

/** What stands on a card now and is told of no other day. */
const untold = ['stage_entered_at', 'has_next_step', 'next_step', 'next_step_at', 'rots_at', 'is_rotting'];

function shownFields(names: string[], asOf: string | undefined): string[] {
  return [...new Set(names)].filter((name) => name && !(asOf && untold.includes(name)));
}
