import { Skeleton } from '@mantine/core';
import classes from './Rows.module.css';

/** Rows that are still on their way. */
export function RowsSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <ul className={classes.rows} aria-hidden>
      {Array.from({ length: rows }, (_, at) => at).map((at) => (
        <li key={at} className={classes.row}>
          <Skeleton width={28} height={28} circle />
          <Skeleton width={`${50 - at * 5}%`} height={14} />
        </li>
      ))}
    </ul>
  );
}
