import { useDroppable } from '@dnd-kit/core';
import { ActionIcon } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconPlus } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Suspense, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { type BoardQuery, type Column, columnId } from '@/api/board';
import { Avatar } from '@/design/Avatar';
import { markColor } from '@/design/colors';
import { formatMoney, formatNumber, type Money } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { RecordSlotsContext } from '../slots';
import classes from './Board.module.css';
import { useBoard } from './boardContext';
import { DraggableCard } from './DraggableCard';
import { texts } from './messages';
import { QuickAdd } from './QuickAdd';
import { useMoreCards } from './useMoreCards';

type Props = {
  column: Column;
  query: BoardQuery;
  total: Money | null;
  /** In a lane the heads stand above all lanes. */
  isBare?: boolean;
};

const cardHeight = 96;

/** A column of cards: drawn as far as it is seen, loaded as far as it is scrolled. */
export function BoardColumn({ column, query, total, isBare }: Props) {
  const t = useText(texts);
  const { object, look, titles, heldId } = useBoard();
  const id = columnId(column);
  const { lane } = query;
  const { setNodeRef, isOver } = useDroppable({
    id: lane ? `${lane.field}:${lane.value}:${id}` : id,
    data: { column: id, lane },
  });
  const [isAdding, setAdding] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const { items } = column;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    getItemKey: useCallback((index: number) => items[index]?.id ?? index, [items]),
    overscan: 6,
    gap: 8,
  });
  const more = useMoreCards(object, query, column);
  const shown = virtual.getVirtualItems();
  const last = shown[shown.length - 1]?.index ?? 0;
  useEffect(() => {
    if (last >= items.length - 10) more();
  }, [last, items.length, more]);
  const title = titles.titleOf(id);
  const isFolded = look.folded.includes(id);
  const isSource = items.some((item) => item.id === heldId);
  return (
    <section
      ref={setNodeRef}
      className={classes.column}
      data-over={(isOver && !isSource) || undefined}
      data-folded={isFolded || undefined}
      data-bare={isBare || undefined}
      aria-label={title}
    >
      {!isBare && <ColumnHead column={column} total={total} onAdd={() => setAdding(true)} />}
      {!isFolded && (
        <div ref={scroller} className={classes.cards}>
          {isAdding && <QuickAdd column={id} lane={lane} onClose={() => setAdding(false)} />}
          {items.length === 0 && !isAdding && !isBare && <p className={classes.empty}>{t('emptyColumn')}</p>}
          <ul className={classes.stack} style={{ height: virtual.getTotalSize() }}>
            {shown.map((item) => {
              const record = items[item.index];
              return record ? (
                <li
                  key={record.id}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className={classes.slot}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <DraggableCard record={record} column={items} />
                </li>
              ) : null;
            })}
          </ul>
        </div>
      )}
    </section>
  );
}

type HeadProps = { column: Column; total: Money | null; onAdd?: () => void };

/** A column's name, how many there are and what they are worth; folds the column away and adds to it. */
export function ColumnHead({ column, total, onAdd }: HeadProps) {
  const t = useText(texts);
  const { language } = useLocale();
  const { object, by, look, titles, create, isPast } = useBoard();
  const { stage: OfStage } = useContext(RecordSlotsContext);
  const id = columnId(column);
  const title = titles.titleOf(id);
  const dot =
    titles.isPeople && id ? (
      <Avatar name={title} size={20} />
    ) : (
      <span className={classes.dot} style={{ background: markColor(titles.colorOf(id)) }} />
    );
  if (look.folded.includes(id))
    return (
      <button
        type="button"
        className={`plain ${classes.folded}`}
        aria-label={t('unfold', { column: title })}
        onClick={() => look.toggle(id)}
      >
        {dot}
        <span className={classes.count}>{formatNumber(column.count, language)}</span>
        <h2 className={classes.foldedName}>{title}</h2>
      </button>
    );
  return (
    <>
      <header className={classes.head}>
        {dot}
        <h2 className={`${classes.name} cut`}>{title}</h2>
        <span className={classes.count} title={t('count', { count: column.count })}>
          {formatNumber(column.count, language)}
        </span>
        {OfStage && !isPast && id && by.name === object.stage_field && (
          <Suspense>
            <OfStage object={object.name} stage={id} title={title} />
          </Suspense>
        )}
        <ActionIcon
          size={24}
          className={classes.fold}
          aria-label={t('fold', { column: title })}
          onClick={() => look.toggle(id)}
        >
          <IconLayoutSidebarLeftCollapse size={16} stroke={1.6} />
        </ActionIcon>
        {create && onAdd && (
          <ActionIcon size={24} aria-label={t('quickAdd', { column: title })} onClick={onAdd}>
            <IconPlus size={16} />
          </ActionIcon>
        )}
      </header>
      <div className={classes.sum}>
        {total ? formatMoney(total, language) : '\u00a0'}
        {total && look.isWeighted && !isPast && ` · ${t('weightedShort')}`}
      </div>
    </>
  );
}
