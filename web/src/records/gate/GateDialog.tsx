import { useState } from 'react';
import { FormDialog } from '@/design/FormDialog';
import { useText } from '@/lib/i18n';
import { FieldEditors } from '../fields/FieldEditors';
import { WithLookups } from '../fields/WithLookups';
import classes from './Gate.module.css';
import type { Gate } from './gates';
import { texts } from './messages';

type Props = { gate: Gate; onSettled: () => void };

/** Asks for what a stage requires (or why a deal was lost), and then the change is made. */
export default function GateDialog({ gate, onSettled }: Props) {
  const t = useText(texts);
  const { object, title, records, known, pass } = gate;
  const fields = object.fields.filter((field) => gate.fields.includes(field.name));
  const [values, setValues] = useState<Record<string, unknown>>(() =>
    Object.fromEntries(fields.map(({ name }) => [name, known[name] ?? records[0]?.[name]])),
  );
  const text = gate.fields.includes('lost_reason') ? 'lossText' : title ? 'text' : 'plainText';
  const save = () => {
    onSettled();
    pass(values);
  };
  return (
    <FormDialog
      onClose={onSettled}
      onSave={save}
      isSaving={false}
      saveLabel={t(title ? 'move' : 'save')}
      title={title ? t('title', { column: title }) : t('plainTitle')}
    >
      <WithLookups object={object}>
        <p className={classes.text}>
          {t(text)}
          {records.length > 1 && ` ${t('many', { count: records.length })}`}
        </p>
        <FieldEditors
          fields={fields}
          values={values}
          problem={gate.problem}
          required
          onChange={(edit) => setValues((before) => ({ ...before, ...edit }))}
        />
      </WithLookups>
    </FormDialog>
  );
}
