import { Group, NumberInput, TextInput } from '@mantine/core';
import { useText } from '@/lib/i18n';
import { computedTexts as texts } from './computedTexts';

type Look = { decimals?: number; unit?: string };
type Props = Look & {
  /** A percent has its own unit. */
  hasUnit: boolean;
  error: string | undefined;
  onChange: (look: Look) => void;
};

/** How a figure is shown: its digits behind the point, and in what it is counted. */
export function FigureLook({ decimals, unit = '', hasUnit, error, onChange }: Props) {
  const t = useText(texts);
  return (
    <Group grow align="flex-start">
      <NumberInput
        label={t('decimals')}
        description={t('decimalsHint')}
        min={0}
        max={6}
        allowDecimal={false}
        value={decimals ?? ''}
        error={error}
        onChange={(next) => onChange({ decimals: next === '' ? undefined : Number(next), unit })}
      />
      {hasUnit && (
        <TextInput
          label={t('unit')}
          description={t('unitHint')}
          maxLength={12}
          value={unit}
          onChange={(event) => onChange({ decimals, unit: event.currentTarget.value })}
        />
      )}
    </Group>
  );
}
