import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import classes from './Sidebar.module.css';
import type { Section } from './sections';

type Props = { section: Section; isNarrow?: boolean; onFollow?: () => void };

export function SectionLink({ section, isNarrow, onFollow }: Props) {
  const { icon: Mark, label, path } = section;
  return (
    <Tooltip label={label} position="right" disabled={!isNarrow} openDelay={100}>
      <Link
        to={path}
        className={classes.link}
        activeProps={{ 'data-active': true } as object}
        aria-label={isNarrow ? label : undefined}
        onClick={onFollow}
      >
        <Mark size={18} stroke={1.6} aria-hidden />
        {!isNarrow && <span className="cut">{label}</span>}
      </Link>
    </Tooltip>
  );
}
