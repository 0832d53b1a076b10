import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { FieldValue } from '../fields/FieldValue';
import { isBlank } from '../fields/values';
import { texts } from './messages';
import classes from './PhoneList.module.css';
import type { Selection } from './useSelection';

type Props = {
  object: ObjectType;
  fields: Field[];
  rows: RecordData[];
  selection: Selection;
  onOpen: (record: RecordData) => void;
  onSight: (first: number, last: number) => void;
};

const height = 68;

/** The list on a phone: two lines a record, wide enough for a thumb; the box at the left selects. */
export function PhoneList({ object, fields, rows, selection, onOpen, onSight }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown[shown.length - 1]?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told whenever other rows are in sight, or others stand there
  useEffect(() => onSight(first, last), [first, last, rows, onSight]);

  return (
    <div ref={scroller} className={classes.scroller}>
      <ul
        className={classes.list}
        style={{ height: virtual.getTotalSize() }}
        aria-label={label(object.label_plural)}
      >
        {shown.map((item) => {
          const record = rows[item.index];
          if (!record) return null;
          const told = fields
            .slice(1)
            .filter((field) => !isBlank(record[field.name]))
            .slice(0, 3);
          return (
            <li
              key={record.id}
              className={classes.item}
              data-selected={selection.isOn(record.id) || undefined}
              style={{ transform: `translateY(${item.start}px)`, height }}
            >
              <span className={classes.check}>
                <Checkbox
                  classNames={{ body: classes.checkBody, input: classes.checkInput }}
                  aria-label={t('select', { title: record.title })}
                  checked={selection.isOn(record.id)}
                  onChange={(event) => selection.selectAt(item.index, event.currentTarget.checked, false)}
                />
              </span>
              <button type="button" className={classes.button} onClick={() => onOpen(record)}>
                <span className={`${classes.title} cut`}>{record.title}</span>
                <span className={classes.values}>
                  {told.map((field) => (
                    <span key={field.name} className={`${classes.value} cut`}>
                      <FieldValue field={field} value={record[field.name]} isQuiet />
                    </span>
                  ))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
