import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { meQuery } from '@/api/session';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { SectionLink } from './SectionLink';
import classes from './Sidebar.module.css';
import type { Section } from './sections';

type Props = { sections: Section[]; isNarrow: boolean; onToggle: () => void };

export function Sidebar({ sections, isNarrow, onToggle }: Props) {
  const t = useText(texts);
  const { data: me } = useQuery(meQuery);
  const workspace = me?.workspace.name || 'Dotyk';
  const toggle = isNarrow ? t('expand') : t('collapse');
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
              <SectionLink section={section} isNarrow={isNarrow} />
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
