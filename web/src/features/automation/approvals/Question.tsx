import { Button, TextInput } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { RecordLink } from '@/records/RecordLink';
import { useChange } from '@/records/shape/useChange';
import classes from './Approvals.module.css';
import { type Answer, type Approval, answerApproval, approvalsQuery } from './api';
import { texts } from './messages';

/** What a flow asks me, with my answer; `isBare` where the record is in sight anyhow. */
export function Question({ approval, isBare }: { approval: Approval; isBare?: boolean }) {
  const t = useText(texts);
  const locale = useLocale();
  const { id, object, record, flow, text, due_at, escalated_at } = approval;
  const [comment, setComment] = useState('');
  const { mutate, isPending, variables } = useChange<Answer, Approval>({
    change: answerApproval,
    refresh: [approvalsQuery.queryKey, ['records', object]],
    said: ({ state }) => t(state === 'yes' ? 'approved' : 'refused'),
  });
  const give = (answer: Answer['answer']) => mutate({ id, answer, comment });
  return (
    <section className={classes.question} aria-label={text}>
      <IconUserCheck size={18} stroke={1.6} className={classes.mark} />
      <div className={classes.told}>
        <div className={classes.text}>{text}</div>
        <div className={classes.soft}>
          {!isBare && record.title && (
            <>
              <RecordLink object={object} id={record.id} className={classes.link}>
                {record.title}
              </RecordLink>
              {' · '}
            </>
          )}
          {t('asks', { flow })} · {escalated_at && `${t('escalated')} · `}{' '}
          {t('until', { when: formatMoment(due_at, locale) })}
        </div>
      </div>
      <TextInput
        className={classes.comment}
        aria-label={t('comment')}
        placeholder={t('comment')}
        maxLength={2_000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <div className={classes.answers}>
        <Button
          loading={isPending && variables.answer === 'yes'}
          disabled={isPending}
          onClick={() => give('yes')}
        >
          {t('yes')}
        </Button>
        <Button
          variant="default"
          loading={isPending && variables.answer === 'no'}
          disabled={isPending}
          onClick={() => give('no')}
        >
          {t('no')}
        </Button>
      </div>
    </section>
  );
}
