import { NumberInput, Rating } from '@mantine/core';
import { type EditorProps, inputProps } from './types';

export function NumberEditor(props: EditorProps) {
  const { field, value, onChange } = props;
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
