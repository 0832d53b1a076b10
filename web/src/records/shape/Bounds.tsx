import { Checkbox, Group, NumberInput } from '@mantine/core';
import { useText } from '@/lib/i18n';
import { texts } from './messages';

type Limits = { min?: number; max?: number; whole?: boolean };
type Props = { bounds: Limits; error: string | undefined; onChange: (bounds: Limits) => void };

const bound = (value: string | number) => (value === '' ? undefined : Number(value));

/** Between which figures a number lies, and whether it is whole. */
export function Bounds({ bounds, error, onChange }: Props) {
  const t = useText(texts);
  return (
    <>
      <Group grow align="flex-start">
        <NumberInput
          label={t('lowest')}
          value={bounds.min ?? ''}
          error={error}
          onChange={(value) => onChange({ min: bound(value) })}
        />
        <NumberInput
          label={t('highest')}
          value={bounds.max ?? ''}
          onChange={(value) => onChange({ max: bound(value) })}
        />
      </Group>
      <Checkbox
        label={t('whole')}
        checked={bounds.whole ?? false}
        onChange={(event) => onChange({ whole: event.currentTarget.checked })}
      />
    </>
  );
}
