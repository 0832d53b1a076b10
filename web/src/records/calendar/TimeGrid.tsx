import { useLayoutEffect, useRef } from 'react';
import { useText } from '@/lib/i18n';
import classes from './Calendar.module.css';
import { ColumnHead } from './ColumnHead';
import { DayColumn } from './DayColumn';
import type { Day } from './days';
import { minutesOf } from './days';
import { type Person, useCalendarDesk } from './desk';
import { EntryBlock } from './EntryBlock';
import { type Entry, onDay } from './entries';
import { texts } from './messages';

export type Column = { key: string; day: Day; person?: Person };

type Props = { columns: Column[]; entries: Entry[] };

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const morning = 7.5;

/** Days (or, on one day, people) beside one another, hours below one another, what has no hour above. */
export function TimeGrid({ columns, entries }: Props) {
  const t = useText(texts);
  const desk = useCalendarDesk();
  const scroller = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  // The day opens where it is: at its morning, or an hour before now.
  useLayoutEffect(() => {
    if (!scroller.current || !first.current) return;
    first.current = false;
    const isToday = columns.some((column) => column.day === desk.today);
    const hour = isToday ? Math.min(Math.max(minutesOf(desk.now) / 60 - 2, 0), morning) : morning;
    scroller.current.scrollTop = hour * 48;
  }, [columns, desk.today, desk.now]);
  const of = (column: Column) =>
    onDay(entries, column.day).filter((entry) => !column.person || entry.people.includes(column.person.id));
  return (
    <div className={classes.scroller} ref={scroller} data-scroller>
      <div className={classes.grid} style={{ '--columns': columns.length } as React.CSSProperties}>
        <div className={classes.heads}>
          <span className={classes.gutter} />
          {columns.map((column) => (
            <ColumnHead key={column.key} column={column} />
          ))}
          <span className={`${classes.gutter} ${classes.laneName}`}>{t('allDay')}</span>
          {columns.map((column) => (
            <div
              key={column.key}
              className={classes.lane}
              data-day={column.day}
              data-hours="none"
              data-person={column.person?.id}
            >
              {of(column)
                .filter((entry) => entry.isAllDay)
                .map((entry) => (
                  <EntryBlock key={entry.id} entry={entry} />
                ))}
            </div>
          ))}
        </div>
        <div className={classes.hours}>
          <div className={classes.gutter} aria-hidden>
            {hours.map((hour) => (
              <span key={hour} className={classes.hour} style={{ top: `calc(${hour} * var(--hour))` }}>
                {hour > 0 && `${String(hour).padStart(2, '0')}:00`}
              </span>
            ))}
          </div>
          {columns.map((column) => (
            <DayColumn
              key={column.key}
              column={column}
              entries={of(column).filter((entry) => !entry.isAllDay)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
