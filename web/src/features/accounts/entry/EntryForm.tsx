import { Alert } from '@mantine/core';
import classes from './Entry.module.css';

type Props = { reason?: string | null; onSubmit: () => void; children: React.ReactNode };

/** Fields one below the other, and above them why one was not let in. */
export function EntryForm({ reason, onSubmit, children }: Props) {
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {reason && (
        <Alert color="red" variant="light" role="alert">
          {reason}
        </Alert>
      )}
      {children}
    </form>
  );
}
