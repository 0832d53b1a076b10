import { Link, useParams } from '@tanstack/react-router';
import { useText } from '@/lib/i18n';
import { KeysSection } from './KeysSection';
import { texts } from './messages';
import { PeopleSection } from './PeopleSection';
import { ProfileSection } from './ProfileSection';
import { SessionsSection } from './SessionsSection';
import classes from './Settings.module.css';

const sections = {
  profile: ProfileSection,
  people: PeopleSection,
  keys: KeysSection,
  sessions: SessionsSection,
} as const;

type Name = keyof typeof sections;

export function SettingsPage() {
  const t = useText(texts);
  const { section } = useParams({ strict: false }) as { section: string };
  const chosen: Name = section in sections ? (section as Name) : 'profile';
  const Section = sections[chosen];
  const titles: Record<Name, string> = {
    profile: t('profile'),
    people: t('people'),
    keys: t('keys'),
    sessions: t('sessions'),
  };
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('settings')}</h1>
      <nav className={classes.tabs} aria-label={t('settings')}>
        {(Object.keys(sections) as Name[]).map((name) => (
          <Link
            key={name}
            to="/settings/$section"
            params={{ section: name }}
            className={classes.tab}
            data-active={name === chosen || undefined}
            aria-current={name === chosen ? 'page' : undefined}
          >
            {titles[name]}
          </Link>
        ))}
      </nav>
      <Section />
    </div>
  );
}
