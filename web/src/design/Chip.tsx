import classes from './Chip.module.css';
import { markColor } from './colors';

type Props = { children: React.ReactNode; color?: string | null; plain?: boolean };

/** A small label with a dot of its colour: an option, a stage, a tag. */
export function Chip({ children, color, plain }: Props) {
  return (
    <span className={classes.chip} data-plain={plain || undefined}>
      {color !== undefined && <span className={classes.dot} style={{ background: markColor(color) }} />}
      <span className="cut">{children}</span>
    </span>
  );
}
