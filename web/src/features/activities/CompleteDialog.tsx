import { Alert, Button, Textarea, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import type { RecordData } from '@/api/types';
import { DateWords } from '@/design/DateWords';
import { Dialog } from '@/design/Dialog';
import { dayOf, instantOf } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { addDays, wallAt } from '@/records/calendar/days';
import classes from './MyDay.module.css';
import { texts } from './messages';
import { useCompleteTask } from './useTaskActions';

type Props = { task: RecordData; onClose: () => void };

const morning = 600;

/** What came of a task, and the next step: both in one go. */
export default function CompleteDialog({ task, onClose }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const [result, setResult] = useState('');
  const [name, setName] = useState('');
  const [due, setDue] = useState<string | null>(() => wallAt(addDays(dayOf(new Date(), locale), 1), morning));
  const { mutate, isPending, error } = useCompleteTask(task, onClose);
  const problem = error && asProblem(error);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const next = { name: name.trim(), due_at: due ? instantOf(due, locale.timeZone) : undefined };
    mutate({ result: result.trim() || undefined, next_task: name.trim() ? next : undefined });
  };
  return (
    <Dialog onClose={onClose} title={t('completeTitle', { task: task.title })} size={480}>
      <form onSubmit={submit} className={classes.form} noValidate>
        {problem && (
          <Alert color="red" variant="light" role="alert">
            {problem.reason}
          </Alert>
        )}
        <Textarea
          label={t('result')}
          value={result}
          onChange={(event) => setResult(event.currentTarget.value)}
          autosize
          minRows={2}
          data-autofocus
        />
        <TextInput
          label={t('nextStep')}
          placeholder={t('nextStepHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DateWords>
          <DateTimePicker
            label={t('nextDue')}
            value={due}
            onChange={setDue}
            valueFormat="DD.MM.YYYY HH:mm"
            clearable
            popoverProps={{ withinPortal: true }}
          />
        </DateWords>
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {name.trim() ? t('doneAndNext') : t('markDone')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
