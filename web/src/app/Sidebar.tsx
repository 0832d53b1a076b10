import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconChevronRight,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment, lazy, Suspense } from 'react';
import { meQuery } from '@/api/session';
import { pinnedViewsQuery } from '@/api/views';
import { useText } from '@/lib/i18n';
import { useStored } from '@/lib/useStored';
import { texts } from './messages';
import { SectionLink } from './SectionLink';
import classes from './Sidebar.module.css';
import type { Section } from './sections';

const NavViews = lazy(() => import('./NavViews'));

type Props = { sections: Section[]; isNarrow: boolean; onToggle: () => void };

export function Sidebar({ sections, isNarrow, onToggle }: Props) {
  const t = useText(texts);
  const { data: me } = useQuery(meQuery);
  const { data: pinned = [] } = useQuery(pinnedViewsQuery);
  const [folded, setFolded] = useStored<string[]>('nav-folded', []);
  const workspace = me?.workspace.name || 'Dotyk';
  const toggle = isNarrow ? t('expand') : t('collapse');
  const objectOf = ({ path }: Section) => {
    const name = path.startsWith('/records/') ? path.slice('/records/'.length) : '';
    return !isNarrow && pinned.some((view) => view.object === name) ? name : null;
  };
  const fold = (name: string) =>
    setFolded(folded.includes(name) ? folded.filter((each) => each !== name) : [...folded, name]);
  return (
    <nav className={classes.sidebar} data-narrow={isNarrow || undefined} aria-label={t('navigation')}>
      <div className={classes.head}>
        <img src="/favicon.svg" alt="" width={24} height={24} />
        {!isNarrow && <span className={`${classes.workspace} cut`}>{workspace}</span>}
      </div>
      <ul className={classes.list}>
        {sections.map((section, index) => (
          <Fragment key={section.path}>
            {index > 0 && section.group !== sections[index - 1]?.group && (
              <li className={classes.gap} aria-hidden />
            )}
            <li>
              <div className={classes.section}>
                <SectionLink section={section} isNarrow={isNarrow} />
                {objectOf(section) && (
                  <ActionIcon
                    size={24}
                    className={classes.fold}
                    aria-label={t('viewsOf', { name: section.label })}
                    aria-expanded={!folded.includes(objectOf(section) ?? '')}
                    onClick={() => fold(objectOf(section) ?? '')}
                  >
                    <IconChevronRight size={14} />
                  </ActionIcon>
                )}
              </div>
              {objectOf(section) && !folded.includes(objectOf(section) ?? '') && (
                <Suspense>
                  <NavViews object={objectOf(section) ?? ''} />
                </Suspense>
              )}
            </li>
          </Fragment>
        ))}
      </ul>
      <div className={classes.foot}>
        <Tooltip label={toggle} position="right">
          <ActionIcon aria-label={toggle} onClick={onToggle}>
            {isNarrow ? (
              <IconLayoutSidebarLeftExpand size={18} stroke={1.5} />
            ) : (
              <IconLayoutSidebarLeftCollapse size={18} stroke={1.5} />
            )}
          </ActionIcon>
        </Tooltip>
      </div>
    </nav>
  );
}
