import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { Condition, Field, Operator } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import classes from './filters.module.css';
import { texts } from './messages';
import { firstValue, isComplete, operatorsOf, valueKind } from './operators';
import { ValueInput } from './ValueInput';
import { operatorTexts } from './words';

type Props = { field: Field; condition: Condition; onApply: (condition: Condition) => void };

/** One condition: what must hold of the field. Enter or the button applies it. */
export function ConditionEditor({ field, condition, onApply }: Props) {
  const t = useText(texts);
  const word = useText(operatorTexts);
  const label = useLabel();
  const [draft, setDraft] = useState(condition);
  const chooseOperator = (op: Operator) => {
    const isAlike = valueKind(field, op) === valueKind(field, draft.op);
    setDraft({ field: draft.field, op, value: isAlike ? draft.value : firstValue(valueKind(field, op)) });
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isComplete(draft, field)) onApply(draft);
  };
  return (
    <form className={classes.editor} onSubmit={submit}>
      <div className={classes.fieldName}>{label(field.label)}</div>
      <Select
        aria-label={t('operator')}
        data={operatorsOf(field).map((op) => ({ value: op, label: word(op) }))}
        value={draft.op}
        allowDeselect={false}
        onChange={(op) => chooseOperator(op as Operator)}
        comboboxProps={{ withinPortal: false }}
      />
      <ValueInput
        field={field}
        op={draft.op}
        value={draft.value}
        onChange={(value) => setDraft({ ...draft, value })}
      />
      <Button type="submit" disabled={!isComplete(draft, field)}>
        {t('apply')}
      </Button>
    </form>
  );
}
