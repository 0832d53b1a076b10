import { Drawer } from '@mantine/core';
import { IconDots, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './PhoneBar.module.css';
import { SectionLink } from './SectionLink';
import type { Section } from './sections';

type Props = { sections: Section[]; onSearch: () => void };

const shown = ['/my-day', '/records/deals', '/records/contacts'];

/** Under the thumb: the three most used sections, search, and everything else. */
export function PhoneBar({ sections, onSearch }: Props) {
  const t = useText(texts);
  const [isOpen, setOpen] = useState(false);
  return (
    <nav className={classes.bar} aria-label={t('navigation')}>
      {sections
        .filter((section) => shown.includes(section.path))
        .map(({ path, label, icon: Mark }) => (
          <Link key={path} to={path} className={classes.item} activeProps={{ 'data-active': true } as object}>
            <Mark size={22} stroke={1.6} aria-hidden />
            <span className="cut">{label}</span>
          </Link>
        ))}
      <button type="button" className={classes.item} onClick={onSearch}>
        <IconSearch size={22} stroke={1.6} aria-hidden />
        <span>{t('search')}</span>
      </button>
      <button type="button" className={classes.item} onClick={() => setOpen(true)}>
        <IconDots size={22} stroke={1.6} aria-hidden />
        <span>{t('more')}</span>
      </button>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="bottom"
        size="75%"
        title={t('navigation')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {sections.map((section) => (
          <SectionLink key={section.path} section={section} onFollow={() => setOpen(false)} />
        ))}
      </Drawer>
    </nav>
  );
}
