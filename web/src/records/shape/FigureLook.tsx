import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import type { LengthUnit } from '@/lib/format';
import { useText } from '@/lib/i18n';
import { computedTexts as texts } from './computedTexts';

type Look = { decimals?: number; unit?: string; duration?: LengthUnit };
type Props = Look & {
  /** A percent has its own unit. */
  hasUnit: boolean;
  error: string | undefined;
  durationError: string | undefined;
  onChange: (look: Look) => void;
};

const units = ['seconds', 'minutes', 'hours'] as const;

/** How a figure is shown: its digits behind the point, and in what it is counted. */
export function FigureLook(props: Props) {
  const { decimals, unit = '', duration, hasUnit, error, durationError, onChange } = props;
  const t = useText(texts);
  return (
    <>
      {hasUnit && (
        <Select
          label={t('duration')}
          description={t('durationHint')}
          data={units.map((each) => ({ value: each, label: t(each) }))}
          value={duration ?? null}
          onChange={(next) => onChange({ decimals, unit, duration: (next as LengthUnit) ?? undefined })}
          placeholder={t('noDuration')}
          error={durationError}
          clearable
        />
      )}
      {!duration && (
        <Group grow align="flex-start">
          <NumberInput
            label={t('decimals')}
            description={t('decimalsHint')}
            min={0}
            max={6}
            allowDecimal={false}
            value={decimals ?? ''}
            error={error}
            onChange={(next) =>
              onChange({ decimals: next === '' ? undefined : Number(next), unit, duration })
            }
          />
          {hasUnit && (
            <TextInput
              label={t('unit')}
              description={t('unitHint')}
              maxLength={12}
              value={unit}
              onChange={(event) => onChange({ decimals, unit: event.currentTarget.value, duration })}
            />
          )}
        </Group>
      )}
    </>
  );
}
