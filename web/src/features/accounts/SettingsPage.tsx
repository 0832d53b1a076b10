import { Button } from '@mantine/core';
import { IconChevronDown, IconSearchOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { meQuery } from '@/api/session';
import { ProblemState } from '@/design/ProblemState';
import { RowsSkeleton } from '@/design/rows/RowsSkeleton';
import { State } from '@/design/State';
import { useLabel, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Settings.module.css';
import { SettingsNav } from './SettingsNav';
import { allSections, type SettingsSection } from './sections';

/** Everything that can be set, one part at a time; which parts there are depends on what the reader may do. */
export function SettingsPage({ further }: { further: SettingsSection[] }) {
  const t = useText(texts);
  const label = useLabel();
  const { data: me } = useQuery(meQuery);
  const { section: name } = useParams({ strict: false }) as { section: string };
  const [isOpen, setOpen] = useState(false);
  if (!me) return null;
  const all = allSections(further);
  const sections = all.filter((section) => section.may?.(me) ?? true);
  const chosen = sections.find((each) => each.name === name);
  const isDenied = !chosen && all.some((each) => each.name === name);
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <h1 className={classes.title}>{t('settings')}</h1>
        <Button
          className={classes.choose}
          variant="default"
          aria-expanded={isOpen}
          rightSection={<IconChevronDown size={16} />}
          onClick={() => setOpen(!isOpen)}
        >
          {chosen ? label(chosen.title) : t('settings')}
        </Button>
      </div>
      <div className={classes.columns}>
        <aside className={classes.side} data-open={isOpen || undefined}>
          <SettingsNav sections={sections} chosen={name} onChoose={() => setOpen(false)} />
        </aside>
        <div className={classes.section} key={name}>
          {chosen ? (
            <Suspense fallback={<RowsSkeleton />}>
              <chosen.Component />
            </Suspense>
          ) : isDenied ? (
            <ProblemState status={403} />
          ) : (
            <State icon={IconSearchOff} title={t('noSection')}>
              {t('noSectionText')}
            </State>
          )}
        </div>
      </div>
    </div>
  );
}
