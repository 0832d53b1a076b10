import { Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useText } from '@/lib/i18n';
import { computedTexts as texts } from './computedTexts';

type Look = { prefix?: string; width?: number };
type Props = Look & { error: string | undefined; onChange: (look: Look) => void };

/** How an automatic number is written, with an example. */
export function NumberLook({ prefix = '', width, error, onChange }: Props) {
  const t = useText(texts);
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={t('prefix')}
          maxLength={20}
          value={prefix}
          error={error}
          onChange={(event) => onChange({ prefix: event.currentTarget.value, width })}
        />
        <NumberInput
          label={t('width')}
          min={0}
          max={12}
          allowDecimal={false}
          value={width ?? ''}
          onChange={(next) => onChange({ prefix, width: next === '' ? undefined : Number(next) })}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t('numbersLook', { example: `${prefix}${'1'.padStart(width ?? 0, '0')}` })}
      </Text>
    </>
  );
}
