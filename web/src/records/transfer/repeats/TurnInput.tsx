import { Group, NumberInput, Select } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import type { Every, RepeatWish } from './repeats';
import { useWeekdays } from './useTurnWords';

type Turn = Pick<RepeatWish, 'every' | 'at' | 'weekday'>;
type Props = {
  turn: Turn;
  set: (edit: Partial<Turn>) => void;
  at: (field: string) => string | undefined;
};

/** How often and when: the minute of each hour, the time of each day, the day and time of each week. */
export function TurnInput({ turn, set, at }: Props) {
  const t = useText(texts);
  const weekdays = useWeekdays();
  return (
    <Group grow align="flex-start">
      <Select
        label={t('every')}
        data={[
          { value: 'hour', label: t('hour') },
          { value: 'day', label: t('day') },
          { value: 'week', label: t('week') },
        ]}
        value={turn.every}
        allowDeselect={false}
        onChange={(every) => every && set({ every: every as Every })}
      />
      {turn.every === 'week' && (
        <Select
          label={t('weekday')}
          data={weekdays}
          value={String(turn.weekday)}
          error={at('weekday')}
          allowDeselect={false}
          onChange={(day) => day && set({ weekday: Number(day) })}
        />
      )}
      {turn.every === 'hour' ? (
        <NumberInput
          label={t('minute')}
          min={0}
          max={59}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={Number(turn.at.slice(3))}
          onChange={(minute) => set({ at: `${turn.at.slice(0, 2)}:${String(minute || 0).padStart(2, '0')}` })}
        />
      ) : (
        <TimeInput
          label={t('at')}
          value={turn.at}
          error={at('at')}
          onChange={(event) => set({ at: event.currentTarget.value.slice(0, 5) })}
        />
      )}
    </Group>
  );
}
