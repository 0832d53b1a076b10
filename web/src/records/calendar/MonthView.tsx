import { formatDate } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Calendar.module.css';
import { type Day, wallAt } from './days';
import { useCalendarDesk } from './desk';
import { EntryBlock } from './EntryBlock';
import { type Entry, onDay } from './entries';
import { texts } from './messages';

type Props = { days: Day[]; month: string; entries: Entry[]; isPhone: boolean };

const shown = 4;

/** Whole weeks of days, each with its first entries; the rest is a click away. */
export function MonthView({ days, month, entries, isPhone }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const desk = useCalendarDesk();
  const touch = (day: Day) => {
    if (desk.isFresh()) return;
    if (isPhone) desk.openDay(day);
    else if (desk.canCreate) desk.create(wallAt(day, 600), wallAt(day, 660));
  };
  return (
    <div className={classes.scroller} data-scroller>
      <div className={classes.month}>
        {days.slice(0, 7).map((day) => (
          <span key={day} className={classes.monthHead}>
            {formatDate(day, locale, { weekday: 'short' })}
          </span>
        ))}
        {days.map((day) => {
          const own = onDay(entries, day);
          const whole = formatDate(day, locale, { weekday: 'long', day: 'numeric', month: 'long' });
          return (
            // Keys make new things through the page's own key; this surface is for pointers.
            <div
              key={day}
              className={classes.cell}
              data-day={day}
              data-other={!day.startsWith(month) || undefined}
              onClick={() => touch(day)}
            >
              <button
                type="button"
                className={`plain ${classes.cellDate}`}
                aria-label={`${whole}: ${t('entries', { count: own.length })}`}
                aria-current={day === desk.today ? 'date' : undefined}
                onClick={(event) => {
                  event.stopPropagation();
                  desk.openDay(day);
                }}
              >
                {Number(day.slice(8))}
              </button>
              <div className={classes.cellEntries}>
                {own.slice(0, own.length > shown ? shown - 1 : shown).map((entry) => (
                  <EntryBlock key={entry.id} entry={entry} />
                ))}
                {own.length > shown && (
                  <button
                    type="button"
                    className={`plain ${classes.more}`}
                    onClick={(event) => {
                      event.stopPropagation();
                      desk.openDay(day);
                    }}
                  >
                    {t('more', { count: own.length - shown + 1 })}
                  </button>
                )}
              </div>
              {own.length > 0 && (
                <span className={classes.dots} aria-hidden data-count={Math.min(own.length, 3)} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
