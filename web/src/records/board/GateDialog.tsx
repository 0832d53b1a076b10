import { useState } from 'react';
import type { ObjectType } from '@/api/types';
import { FormDialog } from '@/design/FormDialog';
import { useText } from '@/lib/i18n';
import { FieldEditors } from '../fields/FieldEditors';
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
  const { items, title } = gate.move;
  const [first] = items;
  const fields = object.fields.filter((field) => gate.fields.includes(field.name));
  const known = Object.fromEntries(
    fields.map((field) => [field.name, first?.values[field.name] ?? first?.record[field.name]]),
  );
  const [values, setValues] = useState<Record<string, unknown>>(known);
  const isLoss = gate.fields.includes('lost_reason');
  return (
    <FormDialog
      onClose={onClose}
      onSave={() => onPass(values)}
      isSaving={false}
      saveLabel={t('move')}
      title={t('gateTitle', { column: title })}
    >
      <p className={classes.gateText}>
        {isLoss ? t('lossText') : t('gateText')}
        {items.length > 1 && ` ${t('gateMany', { count: items.length })}`}
      </p>
      <FieldEditors
        fields={fields}
        values={values}
        problem={gate.problem}
        required
        onChange={(edit) => setValues((before) => ({ ...before, ...edit }))}
      />
    </FormDialog>
  );
}
