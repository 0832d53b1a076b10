import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { formatDate } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Calendar.module.css';
import type { Day } from './days';
import { texts } from './messages';
import type { CalendarView } from './shownDays';

type Props = {
  view: CalendarView;
  date: Day;
  days: Day[];
  onShow: (part: { show?: CalendarView; date?: Day }) => void;
  onGo: (by: number) => void;
  onNew?: () => void;
  /** A part of a page that has its own heading says only which days it shows. */
  isPart?: boolean;
  children: React.ReactNode;
};

/** Which days are shown, and the ways to others. */
export function CalendarHeader({ view, date, days, onShow, onGo, onNew, isPart, children }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const views = [
    { value: 'day', label: t('day') },
    { value: 'week', label: t('week') },
    { value: 'month', label: t('month') },
    { value: 'agenda', label: t('agenda') },
  ];
  const part = (day: Day | undefined, options: Intl.DateTimeFormatOptions) =>
    day ? formatDate(day, locale, options) : '';
  const short = { day: 'numeric', month: 'short' } as const;
  const title = {
    day: part(date, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }),
    week: `${part(days[0], short)} – ${part(days.at(-1), { ...short, year: 'numeric' })}`,
    month: part(date, { month: 'long', year: 'numeric' }),
    agenda: `${part(days[0], short)} – ${part(days.at(-1), { ...short, year: 'numeric' })}`,
  }[view];
  const Heading = isPart ? 'h2' : 'h1';
  return (
    <header className={classes.header}>
      <Heading className={classes.title}>
        {!isPart && <span className="hidden-visually">{t('calendar')}: </span>}
        {title}
      </Heading>
      <div className={classes.steps}>
        <Tooltip label={t('previous')}>
          <ActionIcon aria-label={t('previous')} onClick={() => onGo(-1)}>
            <IconChevronLeft size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Button variant="default" onClick={() => onShow({ date: undefined })}>
          {t('today')}
        </Button>
        <Tooltip label={t('next')}>
          <ActionIcon aria-label={t('next')} onClick={() => onGo(1)}>
            <IconChevronRight size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      <SegmentedControl
        className={classes.views}
        aria-label={t('view')}
        data={views}
        value={view}
        onChange={(next) => onShow({ show: next as CalendarView })}
      />
      {children}
      {onNew && (
        <Button aria-label={t('plan')} leftSection={<IconPlus size={16} />} onClick={onNew}>
          <span className={classes.word}>{t('plan')}</span>
        </Button>
      )}
    </header>
  );
}
