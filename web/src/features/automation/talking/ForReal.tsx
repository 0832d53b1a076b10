import { Alert, Badge, Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { RowsSkeleton } from '@/design/rows/RowsSkeleton';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { RecordLink } from '@/records/RecordLink';
import { runQuery, type WholeFlow } from '../api';
import { deleteTalk, openTalk, type Talk } from './api';
import { Chat } from './Chat';
import classes from './Console.module.css';
import { texts } from './messages';
import { Steps } from './Steps';
import { TalkState } from './TalkState';
import { useTalk } from './useTalk';

type Props = { flow: WholeFlow; language: string; code: string; record: string | null };

/** A test talk with the flows that are on; what it makes is real until it is deleted. */
export function ForReal({ flow, language, code, record }: Props) {
  const t = useText(texts);
  const [id, setId] = useState<string | null>(null);
  const opening = useMutation({
    mutationFn: () =>
      openTalk({ language, code, name: '', ...(record ? { object: flow.object, record } : {}) }),
    onSuccess: (talk) => setId(talk.id),
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  if (id) return <Begun id={id} onGone={() => setId(null)} />;
  return (
    <div className={classes.begin}>
      {flow.state !== 'on' && (
        <Alert color="orange" variant="light">
          {t('forRealOff')}
        </Alert>
      )}
      <Button loading={opening.isPending} onClick={() => opening.mutate()}>
        {t('begin')}
      </Button>
    </div>
  );
}

function Begun({ id, onGone }: { id: string; onGone: () => void }) {
  const t = useText(texts);
  const { query, doing } = useTalk(id);
  const removing = useMutation({
    mutationFn: () => deleteTalk(id),
    onSuccess: () => {
      toast(t('removed'));
      onGone();
    },
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  const talk = query.data;
  if (query.error && !talk) {
    const { status, reason } = asProblem(query.error);
    return <ProblemState status={status} reason={reason} onRetry={() => void query.refetch()} />;
  }
  if (!talk) return <RowsSkeleton />;
  return (
    <div className={classes.beside}>
      <Said talk={talk} doing={doing} />
      <div className={classes.aside}>
        <div className={classes.tools} role="status">
          <TalkState state={talk.state} />
          <Badge variant="outline" color="gray">
            {t('test')}
          </Badge>
          {talk.record && (
            <span>
              {t('madeRecord')}{' '}
              <RecordLink object={talk.record.object} id={talk.record.id} className={classes.link}>
                {talk.record.title ?? '…'}
              </RecordLink>
            </span>
          )}
        </div>
        <div className={classes.tools}>
          <Button
            size="compact-sm"
            variant="default"
            disabled={doing.isPending}
            onClick={() => doing.mutate('wake')}
          >
            {t('skip')}
          </Button>
          {talk.state === 'bot' && (
            <Button
              size="compact-sm"
              variant="default"
              disabled={doing.isPending}
              onClick={() => doing.mutate('take-over')}
            >
              {t('takeOver')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            color="red"
            loading={removing.isPending}
            onClick={() => removing.mutate()}
          >
            {t('remove')}
          </Button>
        </div>
        <RunSteps run={talk.run?.id} at={talk.last_at} />
      </div>
    </div>
  );
}

function Said({ talk, doing }: { talk: Talk; doing: ReturnType<typeof useTalk>['doing'] }) {
  const t = useText(texts);
  const [as, setAs] = useState<'visitor' | 'person'>('visitor');
  const hasPerson = talk.state === 'waiting' || talk.state === 'person';
  const writes = hasPerson ? as : 'visitor';
  return (
    <div className={classes.talk}>
      <Chat
        messages={talk.messages.filter(({ text, buttons }) => text || buttons.length > 0)}
        as={writes}
        isBusy={doing.isPending}
        onSay={({ text, pressed }) => {
          if (pressed) return doing.mutate({ by: writes, pressed });
          return doing.mutateAsync({ by: writes, text });
        }}
      />
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
          <Button variant="default" disabled={doing.isPending} onClick={() => doing.mutate('give-back')}>
            {t('giveBack')}
          </Button>
        </div>
      )}
    </div>
  );
}

function RunSteps({ run, at }: { run: string | undefined; at: string }) {
  const { data } = useQuery({
    ...runQuery(run ?? ''),
    queryKey: ['flows', 'run', run ?? '', at],
    enabled: Boolean(run),
    refetchInterval: 5_000,
  });
  return <Steps steps={data?.steps ?? []} isAnswered={Boolean(run)} />;
}
