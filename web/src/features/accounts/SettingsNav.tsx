import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import rows from '@/design/rows/Rows.module.css';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Settings.module.css';
import { found, type SettingsSection } from './sections';
import { groupTexts } from './words';

type Props = { sections: SettingsSection[]; chosen: string; onChoose: () => void };

/** The parts of the settings in their groups, and a search that finds them by what can be set there. */
export function SettingsNav({ sections, chosen, onChoose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const shown = found(sections, search, language);
  const groups = (Object.keys(groupTexts) as (keyof typeof groupTexts)[])
    .map((group) => ({ group, parts: shown.filter((section) => section.group === group) }))
    .filter(({ parts }) => parts.length > 0);
  const openFirst = (event: React.FormEvent) => {
    event.preventDefault();
    const [first] = groups[0]?.parts ?? [];
    if (!first || !search) return;
    onChoose();
    void navigate({ to: '/settings/$section', params: { section: first.name } });
  };
  return (
    <>
      <form role="search" onSubmit={openFirst}>
        <TextInput
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={14} />}
          rightSection={
            search ? (
              <CloseButton size="sm" aria-label={t('clearFind')} onClick={() => setSearch('')} />
            ) : null
          }
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </form>
      <nav aria-label={t('settings')}>
        {groups.map(({ group, parts }) => (
          <div key={group}>
            <div className={classes.group}>{label(groupTexts[group])}</div>
            {parts.map(({ name, title, icon: Mark }) => (
              <Link
                key={name}
                to="/settings/$section"
                params={{ section: name }}
                className={classes.link}
                data-active={name === chosen || undefined}
                aria-current={name === chosen ? 'page' : undefined}
                onClick={onChoose}
              >
                <Mark size={16} stroke={1.5} />
                <span className="cut">{label(title)}</span>
              </Link>
            ))}
          </div>
        ))}
        {groups.length === 0 && (
          <p className={rows.soft} role="status">
            {t('findNothing')}
          </p>
        )}
      </nav>
    </>
  );
}
