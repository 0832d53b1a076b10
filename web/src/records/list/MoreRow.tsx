import { Skeleton } from '@mantine/core';
import classes from './Grid.module.css';

/** Where more records of a group will stand in a moment. */
export function MoreRow({ top }: { top: number }) {
  return (
    <div
      className={`${classes.row} ${classes.more}`}
      role="presentation"
      style={{ transform: `translateY(${top}px)` }}
    >
      <Skeleton height={12} width={220} />
    </div>
  );
}
