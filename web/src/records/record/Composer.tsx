import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ObjectType, RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import classes from './Composer.module.css';
import { ComposerFacts } from './ComposerFacts';
import { isReady, type Kind, useDraft } from './drafts';
import { MentionInput } from './MentionInput';
import { texts } from './messages';
import { useCompose } from './useCompose';
import { useWriting } from './useWriting';

type Props = {
  object: ObjectType;
  record: RecordData;
  /** A kind that was asked for elsewhere on the page; the number tells one asking from the next. */
  asked?: { kind: Kind; times: number };
};

/** One place to add to a record's history: a comment, a note, a call, a task, a meeting. */
export function Composer({ object, record, asked }: Props) {
  const t = useText(texts);
  const { objects } = useLookups();
  const { draft, change, clear } = useDraft(record.id);
  const { send, isPending } = useCompose(object, record, clear);
  const { names, say, done } = useWriting();
  const input = useRef<HTMLTextAreaElement>(null);
  const kind = asked?.kind;
  const times = asked?.times;
  useEffect(() => {
    if (!kind || !times) return;
    change({ kind });
    input.current?.focus();
  }, [kind, times, change]);

  const makes = (name: string) => objects.some((each) => each.name === name && each.verbs.includes('create'));
  const kinds: { value: Kind; label: string; isOffered: boolean }[] = [
    { value: 'comment', label: t('comment'), isOffered: record.permissions?.update !== false },
    { value: 'note', label: t('note'), isOffered: makes('notes') },
    { value: 'call', label: t('call'), isOffered: makes('calls') },
    { value: 'task', label: t('task'), isOffered: makes('tasks') },
    { value: 'meeting', label: t('meeting'), isOffered: makes('meetings') },
  ];
  const offered = kinds.filter((each) => each.isOffered);
  const hints: Record<Kind, string> = {
    comment: t('commentHint'),
    note: t('noteHint'),
    call: t('callHint'),
    task: t('taskHint'),
    meeting: t('meetingHint'),
  };
  if (offered.length === 0) return null;
  const submit = (event?: React.FormEvent) => {
    event?.preventDefault();
    if (!isReady(draft) || isPending) return;
    done();
    send(draft);
  };
  return (
    <form className={classes.composer} onSubmit={submit} onKeyDown={backOut} aria-label={t('composer')}>
      <SegmentedControl
        aria-label={t('composer')}
        data={offered}
        value={draft.kind}
        onChange={(next) => change({ kind: next as Kind })}
        className={classes.kinds}
      />
      <MentionInput
        inputRef={input}
        label={hints[draft.kind]}
        value={draft.text}
        canMention={draft.kind === 'comment'}
        onChange={(text) => {
          change({ text });
          say();
        }}
        onSubmit={() => submit()}
      />
      <div className={classes.foot}>
        <ComposerFacts draft={draft} onChange={change} />
        <span role="status" className={`${classes.writing} cut`}>
          {names.length > 0 && t('writingNow', { names: names.join(', ') })}
        </span>
        <Button type="submit" ml="auto" loading={isPending} disabled={!isReady(draft)}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}

/** Esc leaves the writing, which stays; once more it closes the panel around it. */
function backOut(event: React.KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof HTMLTextAreaElement))
    return;
  event.target.blur();
  event.currentTarget.closest<HTMLElement>('aside')?.focus();
}
