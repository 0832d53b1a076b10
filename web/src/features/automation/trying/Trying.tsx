import { Button, Group, Select } from '@mantine/core';
import { IconPlayerSkipForward, IconPlayerTrackNext, IconSearchOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import type { Ref } from '@/api/types';
import { ProblemState } from '@/design/ProblemState';
import { PartHead } from '@/design/rows/PartHead';
import { RowsSkeleton } from '@/design/rows/RowsSkeleton';
import { State } from '@/design/State';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { FieldEditor } from '@/records/fields/FieldEditor';
import { refOf } from '@/records/fields/values';
import { RecordLink } from '@/records/RecordLink';
import { type Backtest, backtest, type PlannedStep, simulate, type WholeFlow } from '../api';
import type { Draft } from '../builder/useDraft';
import { anyRecord } from './anyRecord';
import { texts } from './messages';
import { PlannedSteps } from './PlannedSteps';
import classes from './Trying.module.css';

type Props = { flow: WholeFlow; draft: Draft };

/** The flow on paper, before it is switched on: over the past, and with one record. */
export function Trying(props: Props) {
  return (
    <div className={classes.page}>
      <Past {...props} />
      <One {...props} />
    </div>
  );
}

const few = 8;

/** Whom it would have touched of late: whom, when, what. */
function Past({ flow, draft }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const [days, setDays] = useState('90');
  const asked = useMutation({
    mutationFn: async (): Promise<Backtest> => {
      await draft.flush();
      return backtest(flow.id, Number(days));
    },
  });
  const [isWhole, setWhole] = useState(false);
  const { data, error, isPending } = asked;
  return (
    <section className={classes.part} aria-label={t('past')}>
      <PartHead title={t('past')} about={t('pastAbout')} />
      <Group align="flex-end" gap="xs" mb="md">
        <Select
          label={t('days')}
          className={classes.days}
          data={[7, 30, 90].map((count) => ({ value: String(count), label: t('ofDays', { count }) }))}
          value={days}
          allowDeselect={false}
          onChange={(next) => next && setDays(next)}
        />
        <Button loading={isPending} onClick={() => asked.mutate()}>
          {t('tryPast')}
        </Button>
      </Group>
      {isPending && <RowsSkeleton />}
      {error && !isPending && (
        <ProblemState
          status={asProblem(error).status}
          reason={asProblem(error).reason}
          onRetry={() => asked.mutate()}
        />
      )}
      {data && !isPending && data.records === 0 && (
        <State icon={IconSearchOff} title={t('nobody')}>
          {t('nobodyText')}
        </State>
      )}
      {data && !isPending && data.records > 0 && (
        <>
          <p role="status">
            <b>{t('touched', { count: data.records })}</b>{' '}
            {data.items.length < data.records && t('shown', { count: data.items.length })}
          </p>
          <ul className={classes.tried}>
            {data.items.slice(0, isWhole ? undefined : few).map(({ at, record, steps }) => (
              <li key={record.id}>
                <details>
                  <summary>
                    <time dateTime={at} className={classes.time}>
                      {formatMoment(at, locale)}
                    </time>
                    <RecordLink object={flow.object} id={record.id} className={classes.link}>
                      {record.title ?? '…'}
                    </RecordLink>
                  </summary>
                  <PlannedSteps flow={draft.present} steps={steps} />
                </details>
              </li>
            ))}
          </ul>
          {!isWhole && data.items.length > few && (
            <Button variant="subtle" onClick={() => setWhole(true)}>
              {t('further')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

/** One record led through by a clock that goes from moment to moment. */
function One({ flow, draft }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const [record, setRecord] = useState<Ref | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const [shown, setShown] = useState(1);
  const asked = useMutation({
    mutationFn: async (id: string): Promise<PlannedStep[]> => {
      await draft.flush();
      return (await simulate(flow.id, id, at)).steps;
    },
    onSuccess: (steps) => setShown(untilLater(steps, 0)),
  });
  const { data: steps, error } = asked;
  const field = { ...anyRecord, target: flow.object };
  const problem = error ? asProblem(error) : null;
  const clock = steps?.[Math.min(shown, steps.length) - 1];
  const isOver = !steps || shown >= steps.length;
  return (
    <section className={classes.part} aria-label={t('one')}>
      <PartHead title={t('one')} about={t('oneAbout')} />
      <div className={classes.asked}>
        <FieldEditor
          field={field}
          label={t('record')}
          value={record}
          error={problem?.status === 404 ? problem.reason : undefined}
          onChange={(next) => setRecord(refOf(next))}
        />
        <FieldEditor
          field={{ ...anyRecord, type: 'datetime' }}
          label={t('at')}
          value={at}
          error={problem?.of('at')}
          onChange={(next) => setAt(next as string | null)}
        />
        <Button
          disabled={!record}
          loading={asked.isPending}
          onClick={() => record && asked.mutate(record.id)}
        >
          {t('lead')}
        </Button>
      </div>
      {problem && !problem.of('at') && problem.status !== 404 && (
        <ProblemState status={problem.status} reason={problem.reason} />
      )}
      {steps && !asked.isPending && (
        <>
          {clock && (
            <div className={classes.clock} role="status">
              {t('clock')} <b>{formatMoment(clock.until ?? clock.at, locale)}</b>
              <Button
                variant="default"
                leftSection={<IconPlayerTrackNext size={14} />}
                disabled={isOver}
                onClick={() => setShown(untilLater(steps, shown))}
              >
                {t('forward')}
              </Button>
              <Button
                variant="subtle"
                leftSection={<IconPlayerSkipForward size={14} />}
                disabled={isOver}
                onClick={() => setShown(steps.length)}
              >
                {t('toEnd')}
              </Button>
            </div>
          )}
          <PlannedSteps flow={draft.present} steps={steps.slice(0, shown)} />
        </>
      )}
    </section>
  );
}

/** How many steps are taken when the clock has gone on to the next moment at which anything happens. */
function untilLater(steps: PlannedStep[], taken: number): number {
  const next = steps[taken];
  if (!next) return steps.length;
  const later = steps.findIndex(({ at }, index) => index > taken && at > next.at);
  return later < 0 ? steps.length : later;
}
