import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { objectsQuery } from '@/api/objects';
import { asProblem } from '@/api/problem';
import type { Field, ObjectType } from '@/api/types';
import { ProblemState } from '@/design/ProblemState';
import { useListAddress } from './address';
import { BoardView } from './board/BoardView';
import { boardField } from './board/boardField';
import { ColorMarks } from './colors/ColorMarks';
import { askedFields } from './colors/rules';
import { WithLookups } from './fields/WithLookups';
import { FilterBar } from './filters/FilterBar';
import { GridSkeleton } from './list/GridSkeleton';
import { ListView } from './list/ListView';
import classes from './ObjectPage.module.css';
import { PhoneToolbar } from './PhoneToolbar';
import { Toolbar } from './Toolbar';
import { useLook } from './views/useLook';
import { ViewTabs } from './views/ViewTabs';

const RecordCalendar = lazy(() => import('./calendar/RecordCalendar'));
const CreateDialog = lazy(async () => ({
  default: (await import('./create/CreateDialog')).CreateDialog,
}));
const BulkTray = lazy(() => import('./bulk/BulkTray'));

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

const calmMs = 600;

/** The panel's code comes while the list is read, so that the first record opens as fast as the next. */
function usePanelAhead() {
  useEffect(() => {
    const later = setTimeout(() => void import('./record/OpenRecordPanel'), calmMs);
    return () => clearTimeout(later);
  }, []);
}

function Page({ object }: { object: ObjectType }) {
  usePanelAhead();
  const { search, change: changeAddress } = useListAddress();
  const [creating, setCreating] = useState<Record<string, unknown> | null>(null);
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const Head = isPhone ? PhoneToolbar : Toolbar;
  const [filterBy, setFilterBy] = useState<Field | null>(null);
  const state = useLook(object);
  const { look, q, change, isPending } = state;
  const kind = look.kind === 'board' && !boardField(object) ? 'list' : look.kind;
  const clear = () => {
    change({ filter: undefined });
    if (q) changeAddress({ q: undefined });
  };
  return (
    <>
      <Head state={state} filterBy={filterBy} onFilterBy={setFilterBy} />
      <ViewTabs state={state} />
      <FilterBar object={object} filter={look.filter} onChange={(filter) => change({ filter })} />
      <div className={classes.body}>
        <ColorMarks object={object} rules={look.colors}>
          {isPending ? (
            <GridSkeleton />
          ) : kind === 'board' ? (
            <BoardView
              object={object}
              query={{ filter: look.filter, q }}
              further={askedFields(look.colors)}
              pipeline={search.pipeline}
              onCreate={setCreating}
            />
          ) : kind === 'calendar' ? (
            <Suspense fallback={<GridSkeleton />}>
              <RecordCalendar state={state} onCreate={setCreating} />
            </Suspense>
          ) : (
            <ListView
              state={state}
              onFilterBy={setFilterBy}
              onCreate={() => setCreating({})}
              onClear={clear}
            />
          )}
        </ColorMarks>
        <Suspense>
          <BulkTray />
        </Suspense>
      </div>
      <Suspense>
        {creating && <CreateDialog object={object} values={creating} onClose={() => setCreating(null)} />}
      </Suspense>
    </>
  );
}
