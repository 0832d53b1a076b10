import { NumberInput, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { DateWords } from '@/design/DateWords';
import { FormDialog } from '@/design/FormDialog';
import { currencyChoices, dayOf, formatDay } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { texts } from './messages';
import { deleteRate, type Rate, type RateWish, stateRate } from './rates';

/** What one unit is worth from a day on. */
export function RateDialog({ rate, onClose }: { rate?: Rate; onClose: () => void }) {
  const t = useText(texts);
  const locale = useLocale();
  const [form, setForm] = useState<RateWish>({
    currency: rate?.currency ?? '',
    on: rate?.on ?? dayOf(new Date(), locale),
    rate: rate?.rate ?? '',
  });
  const set = (edit: Partial<RateWish>) => setForm((before) => ({ ...before, ...edit }));
  const { mutate, isPending, error } = useChange<RateWish, Rate>({
    change: async (wish) => {
      const stated = await stateRate(wish);
      if (rate && rate.on !== wish.on) await deleteRate(rate.id);
      return stated;
    },
    refresh: [['currencies'], ['objects']],
    said: (stated) =>
      t('stated', { currency: stated.currency, day: formatDay(stated.on, locale), rate: stated.rate }),
    undo: async (stated) => {
      if (!rate || rate.on !== stated.on) await deleteRate(stated.id);
      if (rate) await stateRate({ currency: rate.currency, on: rate.on, rate: rate.rate });
    },
    onDone: onClose,
  });
  const problem = error ? asProblem(error) : null;
  const isPlaced = problem?.fields.some(({ field }) => field && field in form);
  return (
    <FormDialog
      onClose={onClose}
      onSave={() => mutate(form)}
      isSaving={isPending}
      canSave={Boolean(form.currency && form.rate)}
      title={rate ? t('edit', { day: formatDay(rate.on, locale) }) : t('add')}
    >
      <DateWords>
        <Select
          label={t('currency')}
          data={currencyChoices(locale.language).filter(({ value }) => value !== locale.currency)}
          value={form.currency || null}
          error={problem?.of('currency')}
          disabled={Boolean(rate)}
          allowDeselect={false}
          searchable
          data-autofocus={rate ? undefined : true}
          onChange={(currency) => currency && set({ currency })}
        />
        <DateInput
          label={t('on')}
          valueFormat="DD.MM.YYYY"
          value={form.on}
          error={problem?.of('on')}
          onChange={(on) => on && set({ on: on.slice(0, 10) })}
        />
        <NumberInput
          label={t('rate', { base: locale.currency })}
          min={0}
          decimalScale={10}
          hideControls
          data-autofocus={rate ? true : undefined}
          value={form.rate}
          error={problem?.of('rate') ?? (problem && !isPlaced ? problem.reason : undefined)}
          onChange={(value) => set({ rate: String(value) })}
        />
      </DateWords>
    </FormDialog>
  );
}
