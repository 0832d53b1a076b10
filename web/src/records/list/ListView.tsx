import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { asProblem } from '@/api/problem';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { ProblemState } from '@/design/ProblemState';
import { useOpenRecord } from '../address';
import { SelectionBar } from '../bulk/SelectionBar';
import { EmptyList } from '../EmptyList';
import { offerNeighbours } from '../record/neighbours';
import { useEditRecord } from '../useEditRecord';
import type { LookState } from '../views/useLook';
import { movedBefore, movedBy, shownFields } from './columns';
import { aggregatesOf } from './figures';
import { Grid } from './Grid';
import { GridFooter } from './GridFooter';
import { GridSkeleton } from './GridSkeleton';
import { isGroupable } from './grouping';
import { PhoneList } from './PhoneList';
import { PhoneTotals } from './PhoneTotals';
import { useCopy } from './useCopy';
import { useGroups } from './useGroups';
import { useRows } from './useRows';
import { idsOf, useSelection } from './useSelection';

const PasteDialog = lazy(() => import('./paste/PasteDialog'));

type Props = {
  state: LookState;
  onFilterBy: (field: Field) => void;
  onCreate: () => void;
  onClear: () => void;
};

type Pasted = { text: string; row: number; column: number };

/** The list of an object's records: skeleton, rows or groups of them, or the reason why there are none. */
export function ListView({ state, onFilterBy, onCreate, onClear }: Props) {
  const { object, look, q, change } = state;
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const query = useMemo(() => ({ filter: look.filter, q, sort: look.sort }), [look.filter, look.sort, q]);
  const fields = useFields(object, look.columns);
  const aggregates = useMemo(() => aggregatesOf(fields, look.totals), [fields, look.totals]);
  const by = object.fields.find((field) => field.name === look.group && isGroupable(field));
  const flat = useRows(object, query);
  const groups = useGroups(object, by, look, q, aggregates);
  const { rows, total, onSight } = flat;
  const items = by ? groups.items : flat.items;
  const ahead = by ? 0 : flat.ahead;
  const selection = useSelection(items);
  const { open, openRecord } = useOpenRecord();
  const edit = useEditRecord(object);
  const copy = useCopy(items, fields);
  const [pasted, setPasted] = useState<Pasted | null>(null);

  useEffect(() => offerNeighbours(object.name, idsOf(items)), [object.name, items]);
  const onOpen = useCallback(
    (record: RecordData) => openRecord({ object: object.name, id: record.id }),
    [openRecord, object.name],
  );

  const { isPending, error, refetch } = by ? groups.heads : flat;
  if (isPending) return <GridSkeleton />;
  if (error && items.length === 0) {
    const problem = asProblem(error);
    return <ProblemState status={problem.status} reason={problem.reason} onRetry={() => void refetch()} />;
  }
  const isFiltered = Boolean(look.filter || q);
  if (items.length === 0)
    return <EmptyList object={object} isFiltered={isFiltered} onCreate={onCreate} onClear={onClear} />;
  const known = total ?? { value: rows.length, exact: true };
  const names = fields.slice(1).map((field) => field.name);
  const bar = selection.count(known.value) > 0 && (
    <SelectionBar object={object} selection={selection} total={known} look={look} q={q} />
  );
  if (isPhone)
    return (
      <>
        <PhoneList
          object={object}
          fields={fields}
          items={items}
          ahead={ahead}
          selection={selection}
          grouped={by && { field: by, part: groups.part, onToggle: groups.toggle, onMore: groups.more }}
          aggregates={aggregates}
          onOpen={onOpen}
          onSight={by ? undefined : onSight}
        />
        <PhoneTotals
          object={object}
          query={query}
          fields={fields}
          aggregates={aggregates}
          totals={look.totals}
        />
        {bar}
      </>
    );
  return (
    <>
      <Grid
        object={object}
        fields={fields}
        widths={look.widths}
        frozen={Math.max(1, look.frozen)}
        isCompact={look.density === 'compact'}
        items={items}
        ahead={ahead}
        total={known.value}
        sort={look.sort}
        openId={open?.object === object.name ? open.id : undefined}
        selection={selection}
        grouped={
          by && { field: by, part: groups.part, aggregates, onToggle: groups.toggle, onMore: groups.more }
        }
        actions={{
          sort: (sort) => change({ sort }),
          group: (field) => change({ group: field?.name, groupBy: undefined }),
          filter: onFilterBy,
          freeze: (frozen) => change({ frozen }),
          move: (name, step) => change({ columns: movedBy(names, name, step) }),
          drop: (name, target) => change({ columns: movedBefore(names, name, target) }),
          hide: (name) => change({ columns: names.filter((each) => each !== name) }),
        }}
        footer={
          <GridFooter
            object={object}
            query={query}
            fields={fields}
            frozen={Math.max(1, look.frozen)}
            aggregates={aggregates}
            totals={look.totals}
            onChange={(totals) => change({ totals })}
          />
        }
        onResize={(widths) => change({ widths })}
        onOpen={onOpen}
        onEdit={edit}
        onSight={by ? undefined : onSight}
        onCopy={copy}
        onPaste={(text, at) => text.trim() && setPasted({ text, ...at })}
      />
      {bar}
      <Suspense>
        {pasted && (
          <PasteDialog
            object={object}
            fields={fields}
            items={items}
            pasted={pasted}
            onClose={() => setPasted(null)}
          />
        )}
      </Suspense>
    </>
  );
}

/** The fields shown; the very same list while the same names are wanted, so that no row is drawn in vain. */
function useFields(object: ObjectType, columns: string[]): Field[] {
  const names = columns.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same names mean the same columns
  return useMemo(() => shownFields(object, columns), [object, names]);
}
