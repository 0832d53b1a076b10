import classes from './Kbd.module.css';

/** One key or chord, as printed on the keyboard. */
export function Kbd({ children }: { children: React.ReactNode }) {
  return <kbd className={classes.kbd}>{children}</kbd>;
}
