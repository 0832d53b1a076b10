import { NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useCurrencies } from '@/api/currencies';
import type { Money } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { texts } from '../messages';
import classes from './editors.module.css';
import { type EditorProps, inputProps } from './types';

/** An amount in its currency, which is chosen where the company counts in several. Amounts travel as text: a float would lose kopecks. */
export function MoneyEditor(props: EditorProps) {
  const { currency: base } = useLocale();
  const { value, onChange } = props;
  const money = (value ?? null) as Money | null;
  const t = useText(texts);
  const [chosen, setChosen] = useState<string>();
  const currency = money?.currency ?? chosen ?? base;
  const codes = [...new Set([base, ...useCurrencies(), currency])];
  const choose = (code: string) => {
    setChosen(code);
    if (money) onChange({ ...money, currency: code });
  };
  return (
    <NumberInput
      {...inputProps(props)}
      value={money?.amount ?? ''}
      onValueChange={({ value: amount }) => onChange(amount === '' ? null : { amount, currency })}
      decimalScale={2}
      thousandSeparator=" "
      decimalSeparator=","
      allowedDecimalSeparators={['.', ',']}
      hideControls
      rightSection={
        codes.length > 1 ? (
          <NativeSelect
            aria-label={t('currency')}
            data={codes}
            value={currency}
            onChange={(event) => choose(event.currentTarget.value)}
            variant="unstyled"
            rightSectionWidth={18}
            classNames={{ input: classes.code }}
          />
        ) : (
          <span className={classes.currency}>{currency}</span>
        )
      }
      rightSectionWidth={codes.length > 1 ? 68 : 48}
      rightSectionPointerEvents="all"
    />
  );
}
