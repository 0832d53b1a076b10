import { Textarea, TextInput } from '@mantine/core';
import { type EditorProps, inputProps } from './types';

const kinds: Record<string, { type: string; inputMode?: 'email' | 'tel' | 'url' }> = {
  email: { type: 'email', inputMode: 'email' },
  phone: { type: 'tel', inputMode: 'tel' },
  url: { type: 'text', inputMode: 'url' },
};

export function TextEditor(props: EditorProps) {
  const { field, value, onChange } = props;
  return (
    <TextInput
      {...inputProps(props)}
      {...(kinds[field.type] ?? { type: 'text' })}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function LongTextEditor(props: EditorProps) {
  const { value, onChange } = props;
  return (
    <Textarea
      {...inputProps(props)}
      autosize
      minRows={2}
      maxRows={12}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
