import type { Problem } from '@/api/problem';
import type { Field } from '@/api/types';
import { useLabel } from '@/lib/i18n';
import { FieldEditor } from './FieldEditor';

type Values = Record<string, unknown>;
type Props = {
  fields: Field[];
  values: Values;
  problem: Problem | null | undefined;
  /** None of them may stay empty, whatever the object asks. */
  required?: boolean;
  onChange: (edit: Values) => void;
};

/** An editor for each field, one below the other, each with its own fault. */
export function FieldEditors({ fields, values, problem, required, onChange }: Props) {
  const label = useLabel();
  return fields.map((field, index) => (
    <FieldEditor
      key={field.name}
      field={field}
      label={label(field.label)}
      value={values[field.name]}
      error={problem?.of(field.name)}
      autoFocus={index === 0}
      required={required ?? field.required}
      onChange={(value) => onChange({ [field.name]: value })}
    />
  ));
}
