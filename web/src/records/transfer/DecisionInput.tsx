import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { Field } from '@/api/types';
import { useText } from '@/lib/i18n';
import { FieldEditor } from '../fields/FieldEditor';
import { listOf, refOf } from '../fields/values';
import type { Decision, ImportProblem } from './imports';
import { texts } from './messages';
import classes from './Transfer.module.css';

type Props = {
  field: Field;
  problem: ImportProblem;
  decision: Decision | undefined;
  canCreate: boolean;
  onDecide: (decision: Decision) => void;
};

/** Refuse, leave empty, create, or replace a value; what it may have meant is offered first. */
export function DecisionInput({ field, problem, decision, canCreate, onDecide }: Props) {
  const t = useText(texts);
  const [isReplacing, setReplacing] = useState(false);
  const { suggestion } = problem;
  const kind =
    isReplacing || typeof decision === 'string'
      ? 'replace'
      : decision === null
        ? 'empty'
        : (decision?.do ?? null);
  const choices = [
    { value: 'replace', label: t('doReplace') },
    ...(canCreate ? [{ value: 'create', label: t('doCreate') }] : []),
    { value: 'empty', label: t('doEmpty') },
    { value: 'refuse', label: t('doRefuse') },
  ];
  const choose = (next: string | null) => {
    setReplacing(next === 'replace');
    if (next === 'replace' && suggestion) onDecide(suggestion.value);
    if (next && next !== 'replace') onDecide({ do: next as 'refuse' | 'empty' | 'create' });
  };
  return (
    <div className={classes.decision}>
      {suggestion && decision === undefined && (
        <Button
          variant="light"
          aria-label={`${problem.value} → ${suggestion.title}`}
          onClick={() => onDecide(suggestion.value)}
        >
          → {suggestion.title}
        </Button>
      )}
      <Select
        aria-label={`${t('decision')}: ${problem.value}`}
        placeholder={t('doRefuse')}
        data={choices}
        value={kind}
        onChange={choose}
        w={180}
      />
      {kind === 'replace' && (
        <Replacement field={field} problem={problem} decision={decision} onDecide={onDecide} />
      )}
    </div>
  );
}

/** The right value, chosen by the field's own editor: what is chosen stands for itself, a record by its id. */
function Replacement({ field, problem, decision, onDecide }: Omit<Props, 'canCreate'>) {
  const t = useText(texts);
  const { suggestion } = problem;
  const given = typeof decision === 'string' ? decision : '';
  const [value, setValue] = useState<unknown>(
    given && suggestion?.value === given ? { id: given, title: suggestion.title } : given,
  );
  const isRecord = ['reference', 'references', 'user', 'stage'].includes(field.type);
  // One value stands for one: lists are chosen from as their single kind is.
  const single: Record<string, Field['type']> = { references: 'reference', multi_select: 'select' };
  const own = field.type in single ? { ...field, type: single[field.type] as Field['type'] } : field;
  const isPlain = !isRecord && own.type !== 'select' && own.type !== 'boolean';
  const change = (next: unknown) => {
    setValue(next);
    const text = isRecord ? (refOf(next)?.id ?? '') : listOf(next).join('; ');
    if (text) onDecide(text);
  };
  return (
    <div className={classes.replacement}>
      <FieldEditor
        field={isPlain ? { ...field, type: 'text' } : own}
        label={`${t('replacement')}: ${problem.value}`}
        isInline
        value={isRecord ? value : given}
        onChange={change}
        required
      />
    </div>
  );
}
