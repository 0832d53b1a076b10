import { NumberInput, Rating } from '@mantine/core';
import type { LengthUnit } from '@/lib/format';
import { LengthInput } from '../LengthInput';
import { type EditorProps, inputProps } from './types';

export function NumberEditor(props: EditorProps) {
  const { field, value, onChange } = props;
  const unit = field.settings?.duration as LengthUnit | undefined;
  if (unit) return <LengthInput {...inputProps(props)} unit={unit} value={value} onChange={onChange} />;
  return (
    <NumberInput
      {...inputProps(props)}
      value={value === null || value === undefined ? '' : Number(value)}
      onChange={(next) => onChange(next === '' ? null : Number(next))}
      suffix={field.type === 'percent' ? ' %' : undefined}
      thousandSeparator=" "
      decimalSeparator=","
      allowedDecimalSeparators={['.', ',']}
      hideControls
    />
  );
}

export function RatingEditor({ value, onChange, onCommit, label }: EditorProps) {
  const choose = (next: number) => {
    onChange(next);
    onCommit?.(next);
  };
  return <Rating value={Number(value ?? 0)} onChange={choose} aria-label={label} />;
}
