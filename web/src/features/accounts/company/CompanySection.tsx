import { Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import classes from '@/design/rows/Rows.module.css';
import { countryChoices, currencyChoices, zoneChoices } from '@/lib/format';
import { languageNames, languages, useLabel, useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { trades } from '../setUp/setUp';
import { tradeTexts } from '../setUp/words';
import { type Company, companyQuery, editCompany } from './company';
import { texts } from './messages';

type Edit = Partial<Pick<Company, 'name' | 'trade' | 'country' | 'language' | 'time_zone' | 'currency'>>;

/** What is the same for the whole company; each change is saved as it is made and can be taken back. */
export function CompanySection() {
  const t = useText(texts);
  const query = useQuery(companyQuery);
  return (
    <>
      <PartHead title={t('title')} about={t('about')} />
      <Loaded query={query} reasonOf={asProblem}>
        {(company) => <CompanyForm company={company} />}
      </Loaded>
    </>
  );
}

function CompanyForm({ company }: { company: Company }) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const client = useQueryClient();
  const [name, setName] = useState(company.name);
  const titles: Record<keyof Edit, string> = {
    name: t('name'),
    trade: t('trade'),
    country: t('country'),
    language: t('language'),
    time_zone: t('timeZone'),
    currency: t('currency'),
  };
  const before = (edit: Edit): Edit =>
    Object.fromEntries(Object.keys(edit).map((key) => [key, company[key as keyof Edit]]));
  const { mutate, error } = useChange<Edit & { was?: Edit }, Company>({
    change: ({ was: _was, ...edit }) => editCompany(edit),
    refresh: [companyQuery.queryKey, meQuery.queryKey],
    ahead: {
      key: companyQuery.queryKey,
      apply: (old: Company, { was: _was, ...edit }) => ({ ...old, ...edit }),
    },
    said: (_company, { was: _was, ...edit }) =>
      t('changed', { field: titles[Object.keys(edit)[0] as keyof Edit] ?? '' }),
    undo: async (_company, { was }) => {
      const back = await editCompany(was ?? {});
      client.setQueryData(companyQuery.queryKey, back);
      setName(back.name);
    },
  });
  const problem = error ? asProblem(error) : null;
  const save = (edit: Edit) => mutate({ ...edit, was: before(edit) });
  const saveName = () => {
    if (name.trim() !== company.name) save({ name: name.trim() });
  };
  return (
    <div className={classes.form}>
      <TextInput
        label={t('name')}
        autoComplete="organization"
        maxLength={200}
        value={name}
        error={problem?.of('name')}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={saveName}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      <Select
        label={t('trade')}
        data={trades.map((value) => ({ value, label: label(tradeTexts[value]) }))}
        value={company.trade || null}
        error={problem?.of('trade')}
        clearable
        searchable
        onChange={(trade) => save({ trade: trade ?? '' })}
      />
      <Select
        label={t('country')}
        description={t('countryHint')}
        data={countryChoices(language)}
        value={company.country}
        error={problem?.of('country')}
        allowDeselect={false}
        searchable
        onChange={(country) => country && save({ country })}
      />
      <Select
        label={t('language')}
        description={t('languageHint')}
        data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
        value={company.language}
        error={problem?.of('language')}
        allowDeselect={false}
        onChange={(chosen) => chosen && save({ language: chosen })}
      />
      <Select
        label={t('timeZone')}
        description={t('timeZoneHint')}
        data={zoneChoices(company.time_zone)}
        value={company.time_zone}
        error={problem?.of('time_zone')}
        allowDeselect={false}
        searchable
        onChange={(zone) => zone && save({ time_zone: zone })}
      />
      <Select
        label={t('currency')}
        description={company.currency_locked ? t('currencyLocked') : t('currencyHint')}
        data={currencyChoices(language)}
        value={company.currency}
        error={problem?.of('currency')}
        disabled={company.currency_locked}
        allowDeselect={false}
        searchable
        onChange={(currency) => currency && save({ currency })}
      />
    </div>
  );
}
