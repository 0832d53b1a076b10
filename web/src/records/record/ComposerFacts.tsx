import { Select, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useObject } from '@/api/objects';
import { instantOf, wallClock } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import classes from './Composer.module.css';
import type { Draft } from './drafts';
import { texts } from './messages';

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void };

/** What each kind says besides its words: a task's term and doer, a call's way and outcome, a meeting's time and place. */
export function ComposerFacts({ draft, onChange }: Props) {
  if (draft.kind === 'task') return <TaskFacts draft={draft} onChange={onChange} />;
  if (draft.kind === 'call') return <CallFacts draft={draft} onChange={onChange} />;
  if (draft.kind === 'meeting') return <MeetingFacts draft={draft} onChange={onChange} />;
  return null;
}

function TaskFacts({ draft, onChange }: Props) {
  const t = useText(texts);
  const { users } = useLookups();
  const people = [...users.values()].filter((user) => user.active);
  return (
    <>
      <Moment label={t('due')} value={draft.from} onChange={(from) => onChange({ from })} />
      <Select
        aria-label={t('assignee')}
        placeholder={t('forMe')}
        data={people.map((user) => ({ value: user.id, label: user.name }))}
        value={draft.assignee}
        searchable
        clearable
        onChange={(assignee) => onChange({ assignee })}
        className={classes.fact}
      />
    </>
  );
}

function CallFacts({ draft, onChange }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const results = useObject('calls')?.fields.find((field) => field.name === 'result')?.options ?? [];
  return (
    <>
      <Select
        aria-label={t('direction')}
        data={[
          { value: 'outbound', label: t('outgoing') },
          { value: 'inbound', label: t('incoming') },
        ]}
        value={draft.direction}
        allowDeselect={false}
        onChange={(direction) => onChange({ direction: direction ?? 'outbound' })}
        className={classes.fact}
      />
      <Select
        aria-label={t('result')}
        placeholder={t('result')}
        data={results.map((option) => ({ value: option.value, label: label(option.label) }))}
        value={draft.result}
        clearable
        onChange={(result) => onChange({ result })}
        className={classes.fact}
      />
    </>
  );
}

function MeetingFacts({ draft, onChange }: Props) {
  const t = useText(texts);
  const begin = (from: string | null) => {
    const hour = 3_600_000;
    onChange({ from, until: from ? new Date(new Date(from).getTime() + hour).toISOString() : null });
  };
  return (
    <>
      <Moment label={t('starts')} value={draft.from} onChange={begin} />
      <Moment label={t('ends')} value={draft.until} onChange={(until) => onChange({ until })} />
      <TextInput
        aria-label={t('place')}
        placeholder={t('place')}
        value={draft.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
        className={classes.fact}
      />
    </>
  );
}

type MomentProps = { label: string; value: string | null; onChange: (instant: string | null) => void };

function Moment({ label, value, onChange }: MomentProps) {
  const { timeZone } = useLocale();
  return (
    <DateTimePicker
      aria-label={label}
      placeholder={label}
      valueFormat="DD.MM.YYYY HH:mm"
      clearable
      value={value ? wallClock(value, timeZone) : null}
      onChange={(wall) => onChange(wall ? instantOf(wall, timeZone) : null)}
      className={classes.moment}
    />
  );
}
