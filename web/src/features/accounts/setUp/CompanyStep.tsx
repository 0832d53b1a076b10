import { Alert, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { asProblem } from '@/api/problem';
import type { Me } from '@/api/session';
import { countryChoices, currencyChoices, zoneChoices } from '@/lib/format';
import { languageNames, languages, useLabel, useLocale, useText } from '@/lib/i18n';
import { useStored } from '@/lib/useStored';
import { editCompany } from '../company/company';
import entry from '../entry/Entry.module.css';
import { texts } from './messages';
import classes from './SetUp.module.css';
import { StepPage } from './StepPage';
import { applyPreset, presetFor, trades } from './setUp';
import { countryOfClock, suggestedFor } from './suggestions';
import { tradeTexts } from './words';

type Draft = Pick<Me['workspace'], 'name' | 'country' | 'currency' | 'time_zone' | 'language' | 'trade'> & {
  isShaped?: boolean;
};
const DRAFT = 'set-up.company';

/** What is the same for the whole company. */
export function CompanyStep({ company }: { company: Me['workspace'] }) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [draft, setDraft] = useStored<Draft>(DRAFT, company.name ? company : firstGuess(company));
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ name, country, currency, time_zone, language, trade, isShaped = true }: Draft) => {
      await editCompany({ name: name.trim(), country, currency, time_zone, language, trade });
      const preset = presetFor(trade);
      if (preset && isShaped) await applyPreset(preset);
    },
    onSuccess: async () => {
      localStorage.removeItem(DRAFT);
      await client.invalidateQueries();
      void navigate({ to: '/set-up', search: { step: 'colleagues' } });
    },
  });
  const problem = error && asProblem(error);
  const set = (edit: Partial<Draft>) => setDraft({ ...draft, ...edit });
  const choose = (country: string) => {
    const { currency = draft.currency, timeZone = draft.time_zone } = suggestedFor(country);
    set({ country, currency, time_zone: timeZone });
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate(draft);
  };
  const select = { size: 'sm', allowDeselect: false } as const;
  return (
    <StepPage step="company" title={t('companyTitle')} lead={t('companyText')}>
      <form className={entry.form} onSubmit={submit} noValidate>
        {problem && !problem.fields.length && (
          <Alert color="red" variant="light" role="alert">
            {problem.reason || t('offline')}
          </Alert>
        )}
        <TextInput
          label={t('companyName')}
          autoComplete="organization"
          size="sm"
          required
          withAsterisk={false}
          maxLength={200}
          value={draft.name}
          error={problem?.of('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          {...select}
          label={t('trade')}
          placeholder={t('tradeNone')}
          data={trades.map((value) => ({ value, label: label(tradeTexts[value]) }))}
          value={draft.trade || null}
          error={problem?.of('trade')}
          searchable
          onChange={(trade) => set({ trade: trade ?? '' })}
        />
        {presetFor(draft.trade) && (
          <Checkbox
            label={t('shape')}
            description={t('shapeText')}
            checked={draft.isShaped ?? true}
            onChange={(event) => set({ isShaped: event.currentTarget.checked })}
          />
        )}
        <div className={classes.pair}>
          <Select
            {...select}
            label={t('country')}
            data={countryChoices(language)}
            value={draft.country}
            error={problem?.of('country')}
            searchable
            onChange={(country) => country && choose(country)}
          />
          <Select
            {...select}
            label={t('currency')}
            data={currencyChoices(language)}
            value={draft.currency}
            error={problem?.of('currency')}
            searchable
            onChange={(currency) => currency && set({ currency })}
          />
          <Select
            {...select}
            label={t('timeZone')}
            data={zoneChoices(draft.time_zone)}
            value={draft.time_zone}
            error={problem?.of('time_zone')}
            searchable
            onChange={(zone) => zone && set({ time_zone: zone })}
          />
          <Select
            {...select}
            label={t('companyLanguage')}
            data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
            value={draft.language}
            error={problem?.of('language')}
            onChange={(chosen) => chosen && set({ language: chosen })}
          />
        </div>
        <Button type="submit" size="sm" loading={isPending} fullWidth>
          {t('goOn')}
        </Button>
      </form>
    </StepPage>
  );
}

/** What the clock of this browser tells of where the company is. */
function firstGuess(company: Draft): Draft {
  const country = countryOfClock() ?? company.country;
  const { currency = company.currency, timeZone = company.time_zone } = suggestedFor(country);
  return { ...company, country, currency, time_zone: timeZone };
}
