import { Alert, Button, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { asProblem } from '@/api/problem';
import { RowsSkeleton } from '@/design/rows/RowsSkeleton';
import { formatMoment, formatSpan } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import type { WholeFlow } from '../api';
import type { Draft } from '../builder/useDraft';
import { type Turn, tryTalk } from './api';
import { Chat } from './Chat';
import classes from './Console.module.css';
import { texts } from './messages';
import { Steps } from './Steps';
import { TalkState } from './TalkState';
import { Written } from './Written';

type Props = { flow: WholeFlow; draft: Draft; language: string; code: string; record: string | null };

const quarter = 15;

/** The whole talk gone through anew with each line: nothing of it is kept. */
export function OnPaper({ flow, draft, language, code, record }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const [began] = useState(() => ({ seed: crypto.randomUUID(), at: new Date().toISOString() }));
  const [turns, setTurns] = useState<Turn[]>([]);
  const [as, setAs] = useState<'visitor' | 'person'>('visitor');
  const asked = useMutation({
    mutationFn: async (next: Turn[]) => {
      await draft.flush();
      return tryTalk(flow.id, { ...began, language, code, record, name: '', turns: next });
    },
    onSuccess: (_, next) => setTurns(next),
  });
  const { mutate, mutateAsync, data, error, isPending } = asked;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    mutate([]);
  }, [mutate]);
  const turn = (next: Turn) => mutate([...turns, next]);
  const problem = error ? asProblem(error) : null;
  if (problem && !data)
    return (
      <Alert color="red" variant="light" role="alert">
        {t('mend', { reason: problem.fields[0]?.message ?? problem.reason })}
      </Alert>
    );
  if (!data) return <RowsSkeleton />;
  const hasPerson = data.state === 'waiting' || data.state === 'person';
  const writes = hasPerson ? as : 'visitor';
  const spans = [{ minutes: quarter }, { hours: 1 }, { days: 1 }];
  const minutes = (span: { minutes?: number; hours?: number; days?: number }) =>
    (span.minutes ?? 0) + 60 * (span.hours ?? 0) + 1_440 * (span.days ?? 0);
  return (
    <div className={classes.beside}>
      <div className={classes.talk}>
        <Chat
          messages={data.messages}
          as={writes}
          isBusy={isPending}
          onSay={({ text, pressed }) => {
            if (pressed) return turn({ does: 'say', pressed });
            return mutateAsync([...turns, { does: writes === 'person' ? 'reply' : 'say', text }]);
          }}
        />
        {problem && (
          <Alert color="red" variant="light" role="alert" mt="xs">
            {problem.fields[0]?.message ?? problem.reason}
          </Alert>
        )}
        {hasPerson && (
          <div className={classes.tools}>
            <SegmentedControl
              aria-label={t('writeAs')}
              value={as}
              data={[
                { value: 'visitor', label: t('visitor') },
                { value: 'person', label: t('colleague') },
              ]}
              onChange={(next) => setAs(next as typeof as)}
            />
            <Button variant="default" disabled={isPending} onClick={() => turn({ does: 'give_back' })}>
              {t('giveBack')}
            </Button>
          </div>
        )}
      </div>
      <div className={classes.aside}>
        <div className={classes.tools} role="status">
          <TalkState state={data.state} />
          <span>
            {t('clock')} <b>{formatMoment(data.at, locale)}</b>
          </span>
        </div>
        <div className={classes.tools}>
          {spans.map((span) => (
            <Button
              key={minutes(span)}
              size="compact-sm"
              variant="default"
              disabled={isPending}
              onClick={() => turn({ does: 'wait', minutes: minutes(span) })}
            >
              {t('later', { span: formatSpan(span, locale.language) })}
            </Button>
          ))}
          <Button
            size="compact-sm"
            variant="default"
            disabled={isPending || !data.run?.wake_at || hasPerson}
            onClick={() => turn({ does: 'wake' })}
          >
            {t('untilNext')}
          </Button>
        </div>
        <Steps steps={data.steps} isAnswered={data.run !== null} />
        <Written tried={data} />
      </div>
    </div>
  );
}
