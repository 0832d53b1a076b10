import { Button, Skeleton } from '@mantine/core';
import { IconPlus, IconSun } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useObject } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { State } from '@/design/State';
import { formatWeekday } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { CreateDialog } from '@/records/create/CreateDialog';
import { WithLookups } from '@/records/fields/WithLookups';
import classes from './MyDay.module.css';
import { texts } from './messages';
import { type MyDay, myDayQuery } from './myDay';
import { TaskSection } from './TaskSection';
import { useDayKeys } from './useDayKeys';
import { useWaiting } from './useWaiting';

/** What waits for me today: overdue first, then the day, then what has no date; above it what others add. */
export function MyDayPage({ children }: { children?: React.ReactNode }) {
  const t = useText(texts);
  const locale = useLocale();
  const tasks = useObject('tasks');
  const [isCreating, setCreating] = useState(false);
  const { data: day, error, refetch } = useQuery(myDayQuery);
  const waiting = useWaiting(day);
  useDayKeys();
  const create = tasks?.verbs.includes('create') && (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
      {t('newTask')}
    </Button>
  );
  return (
    <WithLookups object={tasks}>
      <div className={classes.page}>
        <header className={classes.head}>
          <div>
            <h1 className={classes.title}>{t('myDay')}</h1>
            <p className={classes.date}>{formatWeekday(new Date(), locale)}</p>
          </div>
          {create}
        </header>
        {children}
        {day && <Day day={day} waiting={waiting} />}
        {error && !day && (
          <ProblemState
            status={asProblem(error).status}
            reason={asProblem(error).reason}
            onRetry={() => void refetch()}
          />
        )}
        {!day && !error && ['a', 'b', 'c', 'd'].map((line) => <Skeleton key={line} height={36} mb={8} />)}
      </div>
      {isCreating && tasks && <CreateDialog object={tasks} onClose={() => setCreating(false)} />}
    </WithLookups>
  );
}

function Day({ day, waiting }: { day: MyDay; waiting: ReturnType<typeof useWaiting> }) {
  const t = useText(texts);
  const { next, leads, deals } = waiting;
  const parts = [day.overdue, day.today, day.no_due, day.meetings, next, leads, deals];
  const isFree = parts.every((part) => !part || part.items.length === 0);
  if (isFree)
    return (
      <State icon={IconSun} title={t('freeTitle')}>
        {t('freeText')}
      </State>
    );
  return (
    <>
      <TaskSection title={t('overdue')} part={day.overdue} when="moment" isOverdue />
      <TaskSection title={t('leadsWaiting')} part={leads} object="leads" when="ago" />
      <TaskSection title={t('meetings')} part={day.meetings} object="meetings" />
      <TaskSection title={t('today')} part={day.today} />
      <TaskSection title={t('next')} part={next} when="moment" />
      <TaskSection title={t('noDue')} part={day.no_due} />
      <TaskSection title={t('noNextStep')} part={deals} object="deals" when="ago" />
      <p className={classes.keys}>{t('keys')}</p>
    </>
  );
}
