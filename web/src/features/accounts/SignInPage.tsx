import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Language, languageNames, languages, useText, useVisitorLanguage } from '@/lib/i18n';
import { texts } from './messages';
import classes from './SignIn.module.css';
import { SignInForm } from './SignInForm';

export function SignInPage() {
  const t = useText(texts);
  const [language, setLanguage] = useVisitorLanguage();
  const { next } = useSearch({ strict: false }) as { next?: string };
  const navigate = useNavigate();
  const client = useQueryClient();
  const enter = () => {
    client.clear();
    void navigate({ href: next ?? '/', replace: true });
  };
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <h1 className={classes.title}>{t('welcome')}</h1>
        <SignInForm onDone={enter} />
      </div>
      <SegmentedControl
        aria-label={t('language')}
        value={language}
        onChange={(value) => setLanguage(value as Language)}
        data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
      />
    </main>
  );
}
