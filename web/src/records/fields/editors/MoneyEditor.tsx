import { NumberInput } from '@mantine/core';
import type { Money } from '@/lib/format';
import { useLocale } from '@/lib/i18n';
import classes from './editors.module.css';
import { type EditorProps, inputProps } from './types';

/** An amount in its currency. Amounts travel as text: a float would lose kopecks. */
export function MoneyEditor(props: EditorProps) {
  const { currency: base } = useLocale();
  const { value, onChange } = props;
  const money = (value ?? null) as Money | null;
  const currency = money?.currency ?? base;
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
      rightSection={<span className={classes.currency}>{currency}</span>}
      rightSectionWidth={48}
    />
  );
}
