import { Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import type { Aggregate, Part } from '@/api/groups';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { useLabel } from '@/lib/i18n';
import type { Item } from './items';
import { PhoneGroup } from './PhoneGroup';
import classes from './PhoneList.module.css';
import { PhoneRecord } from './PhoneRecord';
import type { Selection } from './useSelection';

type Props = {
  object: ObjectType;
  fields: Field[];
  items: Item[];
  /** Records that stand behind the items and are on their way. */
  ahead: number;
  selection: Selection;
  grouped?: {
    field: Field;
    part: Part | undefined;
    onToggle: (key: string) => void;
    onMore: (key: string) => void;
  };
  aggregates: Aggregate[];
  onOpen: (record: RecordData) => void;
  onSight: ((first: number, last: number) => void) | undefined;
};

const heights = { record: 68, group: 48, more: 48 };

/** The list on a phone: two lines a record, wide enough for a thumb; the box at the left selects, the head of a group folds it. */
export function PhoneList(props: Props) {
  const { object, fields, items, selection, grouped, aggregates, onOpen, onSight } = props;
  const label = useLabel();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length + props.ahead,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[items[index]?.kind ?? 'record'],
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown[shown.length - 1]?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told whenever other rows are in sight, or others stand there
  useEffect(() => onSight?.(first, last), [first, last, items, onSight]);
  const wanted = shown.flatMap(({ index }) => {
    const item = items[index];
    return item?.kind === 'more' ? [item.groupKey] : [];
  });
  const onMore = grouped?.onMore;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again only when other groups came into sight or grew
  useEffect(() => {
    for (const key of wanted) onMore?.(key);
  }, [wanted.join(), items.length]);

  return (
    <div ref={scroller} className={classes.scroller}>
      <ul
        className={classes.list}
        style={{ height: virtual.getTotalSize() }}
        aria-label={label(object.label_plural)}
      >
        {shown.map(({ index, start, size }) => {
          const item = items[index];
          const isComing = !item || item.kind === 'more';
          return (
            <li
              key={item?.key ?? index}
              className={classes.item}
              data-selected={(item?.kind === 'record' && selection.isOn(item.record.id)) || undefined}
              style={{ transform: `translateY(${start}px)`, height: size }}
            >
              {item?.kind === 'record' && (
                <PhoneRecord
                  fields={fields}
                  record={item.record}
                  isSelected={selection.isOn(item.record.id)}
                  onSelect={(isOn) => selection.selectAt(index, isOn, false)}
                  onOpen={onOpen}
                />
              )}
              {item?.kind === 'group' && grouped && (
                <PhoneGroup item={item} {...grouped} fields={fields} aggregates={aggregates} />
              )}
              {isComing && <Skeleton height={12} width={220} m="auto 16px" />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
