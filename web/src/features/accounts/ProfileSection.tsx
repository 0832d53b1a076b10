import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery, type Theme } from '@/api/session';
import { PartHead } from '@/design/rows/PartHead';
import { type Language, languageNames, languages, useText } from '@/lib/i18n';
import { texts } from './messages';
import { PasswordForm } from './PasswordForm';
import classes from './Settings.module.css';
import { useEditMe } from './useEditMe';
import { sectionTexts } from './words';

/** Myself: how I am called, how I read, how it looks. */
export function ProfileSection() {
  const t = useText(texts);
  const titles = useText(sectionTexts.profile);
  const { data: me } = useQuery(meQuery);
  const edit = useEditMe();
  const [name, setName] = useState(me?.name ?? '');
  if (!me) return null;
  const themes = [
    { value: 'auto', label: t('themeAuto') },
    { value: 'light', label: t('themeLight') },
    { value: 'dark', label: t('themeDark') },
  ];
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    edit({ name: name.trim() });
  };
  return (
    <>
      <PartHead title={titles('title')} about={t('profileAbout')} />
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={t('name')}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput label={t('email')} value={me.email ?? ''} readOnly />
        <Select
          label={t('language')}
          data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
          value={me.language}
          allowDeselect={false}
          onChange={(language) => edit({ language: language as Language })}
        />
        <Select
          label={t('timeZone')}
          data={zones(me.time_zone)}
          value={me.time_zone}
          allowDeselect={false}
          searchable
          onChange={(zone) => zone && edit({ time_zone: zone })}
        />
        <Select
          label={t('theme')}
          data={themes}
          value={me.theme}
          allowDeselect={false}
          onChange={(theme) => edit({ theme: theme as Theme })}
        />
        <div>
          <Button type="submit" disabled={!name.trim() || name.trim() === me.name}>
            {t('save')}
          </Button>
        </div>
      </form>
      <PasswordForm />
    </>
  );
}

/** Browsers know some zones by their old names only ("Europe/Kiev"): the chosen one is always among them. */
function zones(chosen: string): string[] {
  return [...new Set([chosen, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}
