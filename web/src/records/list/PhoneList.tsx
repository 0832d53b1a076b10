import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { useLabel } from '@/lib/i18n';
import { FieldValue } from '../fields/FieldValue';
import { isBlank } from '../fields/values';
import classes from './PhoneList.module.css';

type Props = {
  object: ObjectType;
  fields: Field[];
  rows: RecordData[];
  onOpen: (record: RecordData) => void;
  onEnd: () => void;
};

const height = 68;

/** The list on a phone: two lines a record, wide enough for a thumb. */
export function PhoneList({ object, fields, rows, onOpen, onEnd }: Props) {
  const label = useLabel();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const last = shown[shown.length - 1]?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 30) onEnd();
  }, [last, rows.length, onEnd]);

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
              style={{ transform: `translateY(${item.start}px)`, height }}
            >
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
