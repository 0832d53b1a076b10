import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { objectsQuery } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { useListAddress } from './address';
import { BoardView } from './board/BoardView';
import { boardField } from './board/boardField';
import { CreateDialog } from './create/CreateDialog';
import { WithLookups } from './fields/WithLookups';
import { FilterBar } from './filters/FilterBar';
import { GridSkeleton } from './list/GridSkeleton';
import { ListView } from './list/ListView';
import classes from './ObjectPage.module.css';
import { Toolbar } from './Toolbar';

/** All records of one object, as a list or as a board; the address holds what is shown. */
export function ObjectPage() {
  const { object: name } = useParams({ strict: false }) as { object: string };
  const { data: objects, isPending, error, refetch } = useQuery(objectsQuery);
  if (isPending) return <GridSkeleton />;
  const object = objects?.find((each) => each.name === name);
  if (!object) {
    const problem = asProblem(error);
    return (
      <ProblemState
        status={error ? problem.status : 404}
        reason={problem.reason}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <WithLookups key={name} object={object}>
      <Page object={object} />
    </WithLookups>
  );
}

function Page({ object }: { object: NonNullable<React.ComponentProps<typeof WithLookups>['object']> }) {
  const { search, change } = useListAddress();
  const [creating, setCreating] = useState<Record<string, unknown> | null>(null);
  const { filter, q, sort } = search;
  const view = search.view === 'board' && boardField(object) ? 'board' : 'list';
  const clear = () => change({ filter: undefined, q: undefined });
  return (
    <>
      <Toolbar object={object} view={view} />
      <FilterBar object={object} filter={filter} onChange={(next) => change({ filter: next })} />
      <div className={classes.body}>
        {view === 'board' ? (
          <BoardView
            object={object}
            query={{ filter, q }}
            pipeline={search.pipeline}
            onCreate={setCreating}
          />
        ) : (
          <ListView
            object={object}
            query={{ filter, q, sort }}
            isFiltered={Boolean(filter || q)}
            onSort={(next) => change({ sort: next })}
            onCreate={() => setCreating({})}
            onClear={clear}
          />
        )}
      </div>
      {creating && <CreateDialog object={object} values={creating} onClose={() => setCreating(null)} />}
    </>
  );
}
