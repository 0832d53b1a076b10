import { SegmentedControl, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { meQuery } from '@/api/session';
import { DateWords } from '@/design/DateWords';
import { ProblemState } from '@/design/ProblemState';
import { LocaleContext, languageNames, languages, useLocale, useText } from '@/lib/i18n';
import { type GallerySearch, readGallerySearch } from './address';
import { ChartsPart } from './ChartsPart';
import { ColoursPart } from './ColoursPart';
import { ControlsPart } from './ControlsPart';
import { DialogsPart } from './DialogsPart';
import { EditorsPart, ValuesPart } from './FieldsParts';
import classes from './Gallery.module.css';
import { LabelsPart } from './LabelsPart';
import { texts } from './messages';
import { RecordsPart } from './RecordsPart';
import { RowsPart } from './RowsPart';
import { StatesPart } from './StatesPart';

const parts = [
  'colours',
  'controls',
  'labels',
  'editors',
  'values',
  'rows',
  'records',
  'states',
  'dialogs',
  'charts',
] as const;

/** The design system to look at: for administrators and whoever works on it, at its address only. */
export function GalleryPage() {
  const search = readGallerySearch(useSearch({ strict: false }));
  const locale = useLocale();
  const { data: me } = useQuery(meQuery);
  const own = search.language ?? locale.language;
  const shown = useMemo(() => ({ ...locale, language: own }), [locale, own]);
  useScheme(search.scheme);
  if (!me?.capabilities.includes('configure')) return <ProblemState status={403} />;
  return (
    <LocaleContext.Provider value={shown}>
      <DateWords>
        <Gallery search={search} />
      </DateWords>
    </LocaleContext.Provider>
  );
}

/** Shows the wanted scheme, whatever sets another meanwhile; the reader's own comes back when they leave. */
function useScheme(wanted: GallerySearch['scheme']) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const set = useRef<typeof wanted>(undefined);
  const own = useRef(colorScheme);
  useEffect(() => {
    if (colorScheme !== set.current) own.current = colorScheme;
    set.current = wanted;
    if (wanted && colorScheme !== wanted) setColorScheme(wanted);
  }, [wanted, colorScheme, setColorScheme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page is left
  useEffect(
    () => () => {
      if (set.current) setColorScheme(own.current);
    },
    [],
  );
}

function Gallery({ search }: { search: GallerySearch }) {
  const t = useText(texts);
  const navigate = useNavigate();
  const { language } = useLocale();
  const scheme = useComputedColorScheme('light');
  const change = (edit: GallerySearch) =>
    void navigate({ to: '/design', search: { ...search, ...edit }, replace: true });
  const isCompact = search.density === 'compact';
  return (
    <div className={classes.page} style={{ '--row': isCompact ? '28px' : '36px' } as React.CSSProperties}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('title')}</h1>
          <p className={classes.about}>{t('about')}</p>
        </div>
        <div className={classes.switches}>
          <SegmentedControl
            aria-label={t('scheme')}
            data={(['light', 'dark'] as const).map((value) => ({ value, label: t(value) }))}
            value={scheme}
            onChange={(value) => change({ scheme: value as GallerySearch['scheme'] })}
          />
          <SegmentedControl
            aria-label={t('language')}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            value={language}
            onChange={(value) => change({ language: value as GallerySearch['language'] })}
          />
          <SegmentedControl
            aria-label={t('density')}
            data={(['comfortable', 'compact'] as const).map((value) => ({ value, label: t(value) }))}
            value={search.density ?? 'comfortable'}
            onChange={(value) => change({ density: value as GallerySearch['density'] })}
          />
        </div>
      </header>
      <nav className={classes.parts} aria-label={t('parts')}>
        {parts.map((part) => (
          <a key={part} href={`#${part}`}>
            {t(part)}
          </a>
        ))}
      </nav>
      <ColoursPart />
      <ControlsPart />
      <LabelsPart />
      <EditorsPart />
      <ValuesPart />
      <RowsPart />
      <RecordsPart />
      <StatesPart />
      <DialogsPart />
      <ChartsPart />
    </div>
  );
}
