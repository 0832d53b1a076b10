import { useQueries } from '@tanstack/react-query';
import { recordQuery } from '@/api/records';
import type { Field } from '@/api/types';
import { FieldEditor } from '@/records/fields/FieldEditor';
import { refOf, toWire } from '@/records/fields/values';

type Props = {
  field: Field;
  label: string;
  value: unknown;
  error?: string;
  onChange: (value: unknown) => void;
};

/** A value by the field's own editor, kept as the server takes it; records that are kept by id are shown by title. */
export function LiteralValue({ field, label, value, error, onChange }: Props) {
  const isLink = field.type === 'reference' || field.type === 'references';
  const ids = isLink && field.target ? (Array.isArray(value) ? value : [value]).map(refOf) : [];
  const known = useQueries({
    queries: ids.flatMap((ref) =>
      ref ? [{ ...recordQuery(field.target ?? '', ref.id, []), staleTime: 60_000 }] : [],
    ),
  });
  const titled = (one: unknown) => known.find(({ data }) => data?.id === refOf(one)?.id)?.data ?? one;
  const shown = !isLink ? value : Array.isArray(value) ? value.map(titled) : titled(value);
  return (
    <FieldEditor
      field={field}
      label={label}
      isInline={false}
      value={shown}
      error={error}
      onChange={(next) => onChange(toWire(field, next))}
    />
  );
}
