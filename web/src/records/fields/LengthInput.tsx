import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { type LengthUnit, lengthText, parseLength } from '@/lib/format';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  unit: LengthUnit;
  value: unknown;
  onChange: (value: number | string | null) => void;
};

/** Takes a length of time as people write it; what cannot be read is handed on as it is, for the server to name. */
export function LengthInput({ unit, value, onChange, ...input }: Props) {
  const [typed, setTyped] = useState(
    typeof value === 'number' ? lengthText(value, unit) : String(value ?? ''),
  );
  return (
    <TextInput
      {...input}
      placeholder="1:30"
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(text.trim() === '' ? null : (parseLength(text, unit) ?? text));
      }}
    />
  );
}
