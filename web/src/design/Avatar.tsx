import { hueOf, initials } from '@/lib/format';
import classes from './Avatar.module.css';

const hues = [222, 262, 316, 12, 32, 152, 178, 200];

type Props = { name: string; size?: number; square?: boolean };

/** The initials of a person (round) or a company (square) in their own steady colour. */
export function Avatar({ name, size = 20, square }: Props) {
  const hue = hues[hueOf(name, hues.length)];
  return (
    <span
      aria-hidden
      className={classes.avatar}
      style={
        {
          width: size,
          height: size,
          fontSize: Math.round(size * 0.42),
          borderRadius: square ? 4 : '50%',
          '--hue': hue,
        } as React.CSSProperties
      }
    >
      {initials(name)}
    </span>
  );
}
