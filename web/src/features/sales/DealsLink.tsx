import { Link } from '@tanstack/react-router';
import type { Filter } from '@/api/types';
import classes from './Funnel.module.css';

type Props = { filter: unknown; children: React.ReactNode };

/** A figure that leads to the very deals it counts; null stands for all of them. */
export function DealsLink({ filter, children }: Props) {
  if (filter === undefined) return <span>{children}</span>;
  return (
    <Link
      to="/records/$object"
      params={{ object: 'deals' }}
      search={{ filter: (filter ?? undefined) as Filter | undefined, view: 'list' }}
      className={classes.figureLink}
    >
      {children}
    </Link>
  );
}
