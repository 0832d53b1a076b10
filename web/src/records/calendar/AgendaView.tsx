import { Button } from '@mantine/core';
import { IconCalendarOff, IconPlus } from '@tabler/icons-react';
import { State } from '@/design/State';
import { formatDate } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Calendar.module.css';
import { type Day, wallAt } from './days';
import { useCalendarDesk } from './desk';
import { EntryBlock } from './EntryBlock';
import { type Entry, onDay } from './entries';
import { texts } from './messages';

/** The days that hold anything, one below another. */
export function AgendaView({ days, entries }: { days: Day[]; entries: Entry[] }) {
  const t = useText(texts);
  const locale = useLocale();
  const desk = useCalendarDesk();
  const full = days.map((day) => ({ day, own: onDay(entries, day) })).filter(({ own }) => own.length > 0);
  if (full.length === 0) {
    return (
      <State
        icon={IconCalendarOff}
        title={t('nothing')}
        action={
          desk.canCreate && (
            <Button
              leftSection={<IconPlus size={16} />}
              onClick={() => desk.create(wallAt(days[0] as Day, 600), wallAt(days[0] as Day, 660))}
            >
              {t('plan')}
            </Button>
          )
        }
      >
        {t('nothingText')}
      </State>
    );
  }
  return (
    <div className={classes.scroller} data-scroller>
      <div className={classes.agenda}>
        {full.map(({ day, own }) => (
          <section key={day} className={classes.agendaDay}>
            <h2 className={classes.agendaDate} data-today={day === desk.today || undefined}>
              {formatDate(day, locale, { weekday: 'long', day: 'numeric', month: 'long' })}
            </h2>
            {own.map((entry) => (
              <EntryBlock key={entry.id} entry={entry} isTall />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
