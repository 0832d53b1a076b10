import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ObjectType } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { useLabel, useText } from '@/lib/i18n';
import { FieldEditor } from '../fields/FieldEditor';
import classes from './Board.module.css';
import { texts } from './messages';
import type { Gate } from './useMoveCards';

type Props = {
  object: ObjectType;
  gate: Gate;
  onPass: (values: Record<string, unknown>) => void;
  onClose: () => void;
};

/** Asks for what a stage requires (or why a deal was lost) and then moves the card. */
export function GateDialog({ object, gate, onPass, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { items, title } = gate.move;
  const [first] = items;
  const fields = object.fields.filter((field) => gate.fields.includes(field.name));
  const known = Object.fromEntries(
    fields.map((field) => [field.name, first?.values[field.name] ?? first?.record[field.name]]),
  );
  const [values, setValues] = useState<Record<string, unknown>>(known);
  const isLoss = gate.fields.includes('lost_reason');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    onPass(values);
  };
  return (
    <Dialog onClose={onClose} title={t('gateTitle', { column: title })}>
      <form onSubmit={submit} className={classes.gate}>
        <p className={classes.gateText}>
          {isLoss ? t('lossText') : t('gateText')}
          {items.length > 1 && ` ${t('gateMany', { count: items.length })}`}
        </p>
        {fields.map((field, index) => (
          <FieldEditor
            key={field.name}
            field={field}
            label={label(field.label)}
            value={values[field.name]}
            error={gate.problem?.of(field.name)}
            autoFocus={index === 0}
            required
            onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        <div className={classes.gateFoot}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('move')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
