import { useDroppable } from '@dnd-kit/core';
import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { type BoardQuery, type Column, columnId } from '@/api/board';
import type { ObjectType, RecordData } from '@/api/types';
import { markColor } from '@/design/colors';
import { formatMoney, formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Board.module.css';
import { DraggableCard } from './DraggableCard';
import { texts } from './messages';
import { useMoreCards } from './useMoreCards';

type Props = {
  object: ObjectType;
  column: Column;
  title: string;
  color: string;
  query: BoardQuery;
  canMove: boolean;
  isSource: boolean;
  onOpen: (record: RecordData) => void;
  onCreate?: () => void;
};

const cardHeight = 96;

export function BoardColumn({
  object,
  column,
  title,
  color,
  query,
  canMove,
  isSource,
  onOpen,
  onCreate,
}: Props) {
  const t = useText(texts);
  const { language } = useLocale();
  const id = columnId(column);
  const { setNodeRef, isOver } = useDroppable({ id });
  const scroller = useRef<HTMLDivElement>(null);
  const { items } = column;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
    gap: 8,
  });
  const more = useMoreCards(object, query, column);
  const shown = virtual.getVirtualItems();
  const last = shown[shown.length - 1]?.index ?? 0;
  useEffect(() => {
    if (last >= items.length - 10) more();
  }, [last, items.length, more]);

  return (
    <section
      ref={setNodeRef}
      className={classes.column}
      data-over={(isOver && !isSource) || undefined}
      aria-label={title}
    >
      <header className={classes.head}>
        <span className={classes.dot} style={{ background: markColor(color) }} />
        <h2 className={`${classes.name} cut`}>{title}</h2>
        <span className={classes.count} title={t('count', { count: column.count })}>
          {formatNumber(column.count, language)}
        </span>
        {onCreate && (
          <ActionIcon size={24} ml="auto" aria-label={t('quickAdd', { column: title })} onClick={onCreate}>
            <IconPlus size={16} />
          </ActionIcon>
        )}
      </header>
      <div className={classes.sum}>{column.sum ? formatMoney(column.sum, language) : '\u00a0'}</div>
      <div ref={scroller} className={classes.cards}>
        {items.length === 0 && <p className={classes.empty}>{t('emptyColumn')}</p>}
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
                <DraggableCard object={object} record={record} canMove={canMove} onOpen={onOpen} />
              </li>
            ) : null;
          })}
        </ul>
      </div>
    </section>
  );
}
