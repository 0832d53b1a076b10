import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { type BoardQuery, boardQuery } from '@/api/board';
import { asProblem } from '@/api/problem';
import type { Filter, ObjectType } from '@/api/types';
import { ProblemState } from '@/design/ProblemState';
import { useLookups } from '../fields/lookups';
import { expandable } from '../fields/values';
import { GridSkeleton } from '../list/GridSkeleton';
import { offerNeighbours } from '../record/neighbours';
import { Board } from './Board';
import { boardField, sumField } from './boardField';

type Props = {
  object: ObjectType;
  query: { filter?: Filter; q?: string };
  pipeline: string | undefined;
  onCreate: (values: Record<string, unknown>) => void;
};

/** The board of an object's records by stage (or status). */
export function BoardView({ object, query: { filter, q }, pipeline, onCreate }: Props) {
  const { pipelines } = useLookups();
  const by = boardField(object);
  const own = by?.type === 'stage' ? (pipeline ?? pipelines[0]?.id) : undefined;
  const sum = sumField(object)?.name;
  const query = useMemo<BoardQuery>(
    () => ({ by: by?.name ?? '', pipeline: own, filter, q, sum, sort: '-updated_at' }),
    [by?.name, own, filter, q, sum],
  );
  const isReady = by?.type !== 'stage' || Boolean(own);
  const { data, error, refetch } = useQuery({
    ...boardQuery(object.name, query, expandable(object)),
    enabled: isReady,
  });
  useEffect(() => {
    if (data)
      return offerNeighbours(
        object.name,
        data.columns.flatMap((column) => column.items.map((item) => item.id)),
      );
  }, [object.name, data]);

  if (data && by) return <Board object={object} by={by} board={data} query={query} onCreate={onCreate} />;
  if (!error) return <GridSkeleton />;
  const problem = asProblem(error);
  return <ProblemState status={problem.status} reason={problem.reason} onRetry={() => void refetch()} />;
}
