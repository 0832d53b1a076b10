import { Skeleton } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type BoardData, type BoardQuery, boardGroupsQuery, boardQuery, columnId } from '@/api/board';
import { asProblem } from '@/api/problem';
import type { Field } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { ProblemState } from '@/design/ProblemState';
import { formatMoney, formatNumber } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import { expandable, refOf } from '../fields/values';
import classes from './Board.module.css';
import { BoardColumn, ColumnHead } from './BoardColumn';
import { useBoard } from './boardContext';
import { texts } from './messages';
import { useWeighted } from './useWeighted';

const lanesAtMost = 30;

type Props = { board: BoardData; query: BoardQuery; lane: Field };

/** A board in bands, one for each person or choice, the fullest first; the heads of the columns stay above. */
export function BoardLanes({ board, query, lane }: Props) {
  const { object, by, look } = useBoard();
  const { filter, q, sum } = query;
  const groups = useQuery(boardGroupsQuery(object.name, { filter, q, sum }, [lane.name]));
  const weighted = useWeighted(object, by.name, { filter, q }, look.isWeighted);
  const t = useText(texts);
  const beyond = (groups.data?.length ?? 0) - lanesAtMost;
  const problem = groups.error && asProblem(groups.error);
  return (
    <div className={`${classes.board} ${classes.lanes}`}>
      <div className={classes.laneHeads}>
        {board.columns.map((column) => {
          const id = columnId(column);
          const isFolded = look.folded.includes(id);
          return (
            <div key={id} className={classes.laneHead} data-folded={isFolded || undefined}>
              <ColumnHead column={column} total={weighted ? (weighted.get(id) ?? null) : column.sum} />
            </div>
          );
        })}
      </div>
      {groups.isPending && <Skeleton height={160} />}
      {problem && (
        <ProblemState status={problem.status} reason={problem.reason} onRetry={() => void groups.refetch()} />
      )}
      {(groups.data ?? []).slice(0, lanesAtMost).map(({ keys: [key], values: [count, money] }) => {
        const value = refOf(key)?.id ?? '';
        return (
          <LaneRow key={value} query={query} lane={lane} value={value} count={count} money={money ?? null} />
        );
      })}
      {beyond > 0 && (
        <p className={classes.leftOut} role="status">
          {t('moreLanes', { count: beyond })} {t('narrow')}
        </p>
      )}
    </div>
  );
}

type RowProps = {
  query: BoardQuery;
  lane: Field;
  value: string;
  count: number;
  money: { amount: string; currency: string } | null;
};

function LaneRow({ query, lane, value, count, money }: RowProps) {
  const { object } = useBoard();
  const { language } = useLocale();
  const [isFolded, setFolded] = useState(false);
  const { ref, inViewport } = useInViewport();
  const own = useMemo(() => ({ ...query, lane: { field: lane.name, value } }), [query, lane.name, value]);
  const { data } = useQuery({
    ...boardQuery(object.name, own, expandable(object)),
    enabled: !isFolded && inViewport,
    placeholderData: undefined,
  });
  const Mark = isFolded ? IconChevronRight : IconChevronDown;
  const title = useLaneTitle(lane, value);
  return (
    <div ref={ref} className={classes.lane} role="group" aria-label={title}>
      <button
        type="button"
        className={`plain ${classes.laneTitle}`}
        aria-expanded={!isFolded}
        onClick={() => setFolded(!isFolded)}
      >
        <Mark size={16} stroke={1.6} aria-hidden />
        {lane.type === 'user' && value && <Avatar name={title} size={20} />}
        <b>{title}</b>
        <span className={classes.count}>{formatNumber(count, language)}</span>
        {money && Number(money.amount) > 0 && (
          <span className={classes.count}>{formatMoney(money, language)}</span>
        )}
      </button>
      {!isFolded && (
        <div className={classes.laneColumns}>
          {data ? (
            data.columns.map((column) => (
              <BoardColumn key={columnId(column)} column={column} query={own} total={null} isBare />
            ))
          ) : (
            <Skeleton height={120} />
          )}
        </div>
      )}
    </div>
  );
}

function useLaneTitle(lane: Field, value: string): string {
  const t = useText(texts);
  const label = useLabel();
  const { users } = useLookups();
  if (!value) return t('without', { field: label(lane.label).toLowerCase() });
  const option = lane.options.find((each) => each.value === value);
  return users.get(value)?.name ?? (option ? label(option.label) : value);
}
