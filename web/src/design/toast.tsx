import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import classes from './toast.module.css';

type Act = { label: string; run: () => void };

/** A short word at the foot of the screen, with at most one thing to do about it. */
export function toast(message: string, act?: Act): void {
  show(message, act, false);
}

export function toastFailure(message: string, act?: Act): void {
  show(message, act, true);
}

function show(message: string, act: Act | undefined, failed: boolean): void {
  const id = crypto.randomUUID();
  const run = () => {
    notifications.hide(id);
    act?.run();
  };
  notifications.show({
    id,
    color: failed ? 'red' : 'dark',
    // What failed and can be tried again waits until somebody has decided.
    autoClose: act && failed ? false : act || failed ? 8000 : 3500,
    withBorder: true,
    message: (
      <span className={classes.line} role={failed ? 'alert' : undefined}>
        <span>{message}</span>
        {act && (
          <Button variant="subtle" size="compact-xs" onClick={run}>
            {act.label}
          </Button>
        )}
      </span>
    ),
  });
}
