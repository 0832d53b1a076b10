import { Avatar } from '@/design/Avatar';
import { formatDate } from '@/lib/format';
import { useLocale } from '@/lib/i18n';
import classes from './Calendar.module.css';
import { useCalendarDesk } from './desk';
import type { Column } from './TimeGrid';

/** Whose column or which day's it is; a day leads to itself. */
export function ColumnHead({ column }: { column: Column }) {
  const locale = useLocale();
  const desk = useCalendarDesk();
  if (column.person) {
    return (
      <span className={classes.head}>
        <Avatar name={column.person.name} />
        <span className="cut">{column.person.name}</span>
      </span>
    );
  }
  const whole = formatDate(column.day, locale, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <button
      type="button"
      className={`plain ${classes.head}`}
      aria-label={whole}
      aria-current={column.day === desk.today ? 'date' : undefined}
      onClick={() => desk.openDay(column.day)}
    >
      <span className={classes.weekday}>{formatDate(column.day, locale, { weekday: 'short' })}</span>
      <span className={classes.date}>{Number(column.day.slice(8))}</span>
    </button>
  );
}
