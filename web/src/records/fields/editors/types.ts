import type { Field } from '@/api/types';

/** What every editor takes; `onCommit` is called where choosing is already deciding (lists, dates, switches). */
export type EditorProps = {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
  onCommit?: (value: unknown) => void;
  error?: string;
  /** Shown above the editor in forms; inline editors carry it for screen readers only. */
  label: string;
  isInline?: boolean;
  autoFocus?: boolean;
  required?: boolean;
};

/** The props that all Mantine inputs share. */
export function inputProps({ label, isInline, error, autoFocus, required }: EditorProps) {
  return {
    label: isInline ? undefined : label,
    'aria-label': isInline ? label : undefined,
    error: error || undefined,
    autoFocus,
    'data-autofocus': autoFocus || undefined,
    withAsterisk: Boolean(required) && !isInline,
  };
}
