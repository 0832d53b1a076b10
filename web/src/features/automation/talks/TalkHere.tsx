import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { ProblemState } from '@/design/ProblemState';
import { RowsSkeleton } from '@/design/rows/RowsSkeleton';
import { useText } from '@/lib/i18n';
import { useWriting } from '@/records/record/useWriting';
import type { Talk } from '../talking/api';
import { Chat } from '../talking/Chat';
import { useTalk } from '../talking/useTalk';
import { texts } from './messages';
import classes from './Talks.module.css';

type Doing = ReturnType<typeof useTalk>['doing'];

/** A talk where one works: read, taken over by writing or by the button, given back, closed. */
export function TalkHere({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const t = useText(texts);
  const { query, doing } = useTalk(id);
  const { names, say, done } = useWriting();
  const talk = query.data;
  if (query.error && !talk) {
    const { status, reason } = asProblem(query.error);
    return <ProblemState status={status} reason={reason} onRetry={() => void query.refetch()} />;
  }
  if (!talk) return <RowsSkeleton />;
  const isRead = !mayWrite || talk.state === 'closed';
  return (
    <div className={classes.here}>
      <Chat
        messages={talk.messages.filter(({ text, buttons }) => text || buttons.length > 0)}
        as="person"
        draft={id}
        isBusy={doing.isPending}
        isRead={isRead}
        onType={say}
        onSay={({ text }) => {
          done();
          return doing.mutateAsync({ by: 'person', text });
        }}
      />
      <div className={classes.foot}>
        <span role="status" className={classes.soft}>
          {names.length > 0 ? (
            t('writes', { names: names.join(', ') })
          ) : (
            <Whose talk={talk} isRead={isRead} />
          )}
        </span>
        {!isRead && <Verbs talk={talk} doing={doing} />}
      </div>
    </div>
  );
}

/** Who answers next, and what writing would change about it. */
function Whose({ talk, isRead }: { talk: Talk; isRead: boolean }) {
  const t = useText(texts);
  const { data: me } = useQuery(meQuery);
  if (talk.state === 'closed') return t('over');
  if (talk.state === 'bot') return t(isRead ? 'botAnswers' : 'writingTakesOver');
  if (!talk.person) return t('nobodyYet');
  if (talk.person.id === me?.id) return t('yours');
  return t('theirs', { name: talk.person.name });
}

function Verbs({ talk, doing }: { talk: Talk; doing: Doing }) {
  const t = useText(texts);
  const { data: me } = useQuery(meQuery);
  const isMine = talk.state === 'person' && talk.person?.id === me?.id;
  const verbs = [
    { what: 'take-over' as const, label: t('takeOver'), isOffered: !isMine },
    { what: 'give-back' as const, label: t('giveBack'), isOffered: talk.state !== 'bot' },
    { what: 'close' as const, label: t('close'), isOffered: true },
  ];
  return (
    <span className={classes.verbs}>
      {verbs
        .filter(({ isOffered }) => isOffered)
        .map(({ what, label }) => (
          <Button
            key={what}
            size="compact-sm"
            variant={what === 'take-over' ? 'light' : 'default'}
            disabled={doing.isPending}
            onClick={() => doing.mutate(what)}
          >
            {label}
          </Button>
        ))}
    </span>
  );
}
