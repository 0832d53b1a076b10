import { Button, SegmentedControl, Select, Textarea } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useState } from 'react';
import type { ObjectType, RecordData } from '@/api/types';
import { instantOf } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import classes from './Composer.module.css';
import { texts } from './messages';
import { type Draft, type Kind, useCompose } from './useCompose';

type Props = { object: ObjectType; record: RecordData };

/** One place to add to a record's history: a comment, a note, a task, a call. */
export function Composer({ object, record }: Props) {
  const t = useText(texts);
  const { timeZone } = useLocale();
  const { objects } = useLookups();
  const [draft, setDraft] = useState<Draft>({
    kind: 'comment',
    text: '',
    dueAt: null,
    direction: 'outbound',
  });
  const { send, isPending } = useCompose(object, record, () => setDraft({ ...draft, text: '', dueAt: null }));
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const makes = (name: string) => objects.some((each) => each.name === name && each.verbs.includes('create'));
  const kinds: { value: Kind; label: string; isOffered: boolean }[] = [
    { value: 'comment', label: t('comment'), isOffered: true },
    { value: 'note', label: t('note'), isOffered: makes('notes') },
    { value: 'task', label: t('task'), isOffered: makes('tasks') },
    { value: 'call', label: t('call'), isOffered: makes('calls') },
  ];
  const hints: Record<Kind, string> = {
    comment: t('commentHint'),
    note: t('noteHint'),
    task: t('taskHint'),
    call: t('callHint'),
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (draft.text.trim()) send(draft);
  };
  return (
    <form className={classes.composer} onSubmit={submit} aria-label={t('composer')}>
      <SegmentedControl
        aria-label={t('composer')}
        data={kinds.filter((kind) => kind.isOffered)}
        value={draft.kind}
        onChange={(kind) => change({ kind: kind as Kind })}
      />
      <Textarea
        aria-label={hints[draft.kind]}
        placeholder={hints[draft.kind]}
        autosize
        minRows={2}
        maxRows={10}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && submit(event)}
      />
      <div className={classes.foot}>
        {draft.kind === 'task' && (
          <DateTimePicker
            aria-label={t('due')}
            placeholder={t('due')}
            valueFormat="DD.MM.YYYY HH:mm"
            clearable
            value={draft.dueWall ?? null}
            onChange={(wall) => change({ dueWall: wall, dueAt: wall ? instantOf(wall, timeZone) : null })}
            w={190}
          />
        )}
        {draft.kind === 'call' && (
          <Select
            aria-label={t('direction')}
            data={[
              { value: 'outbound', label: t('outgoing') },
              { value: 'inbound', label: t('incoming') },
            ]}
            value={draft.direction}
            allowDeselect={false}
            onChange={(direction) => change({ direction: direction ?? 'outbound' })}
            w={150}
          />
        )}
        <Button type="submit" ml="auto" loading={isPending} disabled={!draft.text.trim()}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}
