import { Switch } from '@mantine/core';
import type { EditorProps } from './types';

export function BooleanEditor({ value, onChange, onCommit, label, isInline, error }: EditorProps) {
  const choose = (next: boolean) => {
    onChange(next);
    onCommit?.(next);
  };
  return (
    <Switch
      checked={Boolean(value)}
      onChange={(event) => choose(event.currentTarget.checked)}
      label={isInline ? undefined : label}
      aria-label={label}
      error={error}
    />
  );
}
