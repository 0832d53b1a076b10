import classes from './Choice.module.css';
import type { Outcome } from './useTrial';

/** What came of a trial, said aloud too; stays until the next one. */
export function OutcomeLine({ outcome }: { outcome: Outcome }) {
  return (
    <p className={classes.outcome} role="status" data-failed={outcome?.failed || undefined}>
      {outcome?.words}
    </p>
  );
}
