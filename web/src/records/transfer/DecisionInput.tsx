import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Field } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import type { Decision, ImportProblem } from './imports';
import { texts } from './messages';
import classes from './Transfer.module.css';

type Props = {
  field: Field;
  problem: ImportProblem;
  decision: Decision | undefined;
  onDecide: (decision: Decision) => void;
};

const creatable = ['reference', 'references', 'select', 'multi_select'];

/** Refuse, leave empty, create, or replace a value; what it may have meant is offered first. */
export function DecisionInput({ field, problem, decision, onDecide }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const [isReplacing, setReplacing] = useState(false);
  const kind =
    isReplacing || typeof decision === 'string'
      ? 'replace'
      : decision === null
        ? 'empty'
        : (decision?.do ?? 'refuse');
  const choices = [
    { value: 'refuse', label: t('doRefuse') },
    { value: 'empty', label: t('doEmpty') },
    ...(creatable.includes(field.type) ? [{ value: 'create', label: t('doCreate') }] : []),
    { value: 'replace', label: t('doReplace') },
  ];
  const choose = (next: string | null) => {
    setReplacing(next === 'replace');
    if (next === 'replace') {
      if (problem.suggestion) onDecide(problem.suggestion);
    } else {
      onDecide({ do: next as 'refuse' | 'empty' | 'create' });
    }
  };
  const replacement = typeof decision === 'string' ? decision : '';
  const name = `${t('replacement')}: ${problem.value}`;
  return (
    <div className={classes.decision}>
      <Select
        aria-label={`${t('decision')}: ${problem.value}`}
        data={choices}
        value={kind}
        allowDeselect={false}
        onChange={choose}
        w={170}
      />
      {kind === 'replace' &&
        (field.options.length > 0 ? (
          <Select
            aria-label={name}
            data={field.options.map((option) => ({ value: option.value, label: label(option.label) }))}
            value={replacement || null}
            onChange={(value) => value && onDecide(value)}
          />
        ) : (
          <TextInput
            aria-label={name}
            value={replacement}
            onChange={(event) => onDecide(event.currentTarget.value)}
          />
        ))}
    </div>
  );
}
