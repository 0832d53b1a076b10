import { Button, Select } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { RunOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import { Chip } from '@/design/Chip';
import { Loaded } from '@/design/rows/Loaded';
import { State } from '@/design/State';
import { formatAgo, formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import type { FlowSearch } from '../address';
import { type RunState, runsQuery, type WholeFlow } from '../api';
import { runTexts } from '../words';
import { texts } from './messages';
import classes from './Runs.module.css';
import { RunView } from './RunView';
import { runColor } from './runColor';

type Props = { flow: WholeFlow; run?: string; state?: string; go: (part: FlowSearch) => void };

/** The records that came, the latest first; one of them opened step by step. */
export function Runs({ flow, run, state, go }: Props) {
  const t = useText(texts);
  const word = useText(runTexts);
  const states = Object.keys(runTexts) as RunState[];
  const wanted = states.find((each) => each === state);
  const query = useInfiniteQuery(runsQuery(flow.id, { state: wanted }));
  if (run) return <RunView id={run} onBack={() => go({ run: undefined })} go={go} />;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return (
    <section className={classes.page} aria-label={t('title')}>
      <Select
        label={t('state')}
        className={classes.filter}
        data={[
          { value: 'all', label: t('all') },
          ...states.map((each) => ({ value: each, label: word(each) })),
        ]}
        value={wanted ?? 'all'}
        allowDeselect={false}
        onChange={(next) => go({ state: !next || next === 'all' ? undefined : next })}
      />
      <Loaded query={query} reasonOf={asProblem}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return (
              <State icon={IconHistory} title={t(wanted ? 'noneSuch' : 'none')}>
                {wanted ? undefined : t('noneText')}
              </State>
            );
          return (
            <ul className={classes.rows}>
              {items.map((each) => (
                <RunRow key={each.id} run={each} onOpen={() => go({ run: each.id })} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {hasNextPage && (
        <Button variant="subtle" fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('further')}
        </Button>
      )}
    </section>
  );
}

function RunRow({ run, onOpen }: { run: RunOut; onOpen: () => void }) {
  const t = useText(texts);
  const word = useText(runTexts);
  const locale = useLocale();
  const name = run.record.title ?? t('hidden');
  const isOpen = run.state === 'waiting' || run.state === 'held';
  return (
    <li>
      <button type="button" className={classes.row} aria-label={t('open', { name })} onClick={onOpen}>
        <span className={`${classes.name} cut`}>{name}</span>
        <Chip color={runColor(run.state)}>{word(run.state)}</Chip>
        <span className={`${run.errors.length > 0 ? classes.bad : classes.soft} ${classes.why}`}>
          {run.errors[0]?.message ??
            (isOpen && run.wake_at ? t('goesOn', { when: formatMoment(run.wake_at, locale) }) : '')}
        </span>
        <time className={classes.soft} dateTime={run.started_at} title={formatMoment(run.started_at, locale)}>
          {formatAgo(run.started_at, locale)}
        </time>
      </button>
    </li>
  );
}
