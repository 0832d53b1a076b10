import { SegmentedControl } from '@mantine/core';
import { type Language, languageNames, languages, useText, useVisitorLanguage } from '@/lib/i18n';
import classes from './Entry.module.css';
import { texts } from './messages';

type Props = {
  title: string;
  lead?: React.ReactNode;
  wide?: boolean;
  /** Whoever is signed in has a language of their own. */
  isKnown?: boolean;
  children: React.ReactNode;
};

/** A page for those who are not in yet: one card, and the languages under it. */
export function EntryPage({ title, lead, wide, isKnown, children }: Props) {
  const t = useText(texts);
  const [language, setLanguage] = useVisitorLanguage();
  return (
    <main className={classes.page}>
      <div className={classes.card} data-wide={wide || undefined}>
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <h1 className={classes.title}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        <div className={classes.body}>{children}</div>
      </div>
      {!isKnown && (
        <SegmentedControl
          aria-label={t('language')}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
          data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
        />
      )}
    </main>
  );
}
