import { DateInput, DateTimePicker } from '@mantine/dates';
import { instantOf, wallClock } from '@/lib/format';
import { useLocale } from '@/lib/i18n';
import { type EditorProps, inputProps } from './types';

const popover = { withinPortal: true, shadow: 'md' } as const;

/** A calendar day, typed or picked. */
export function DateEditor(props: EditorProps) {
  return (
    <DateInput
      {...inputProps(props)}
      value={(props.value as string | null) || null}
      onChange={props.onChange}
      valueFormat="DD.MM.YYYY"
      clearable
      popoverProps={popover}
    />
  );
}

/** A moment, shown and typed in the reader's time zone, kept in UTC. */
export function DateTimeEditor(props: EditorProps) {
  const { timeZone } = useLocale();
  const value = props.value as string | null;
  return (
    <DateTimePicker
      {...inputProps(props)}
      value={value ? wallClock(value, timeZone) : null}
      onChange={(wall) => props.onChange(wall ? instantOf(wall, timeZone) : null)}
      valueFormat="DD.MM.YYYY HH:mm"
      clearable
      popoverProps={popover}
    />
  );
}
