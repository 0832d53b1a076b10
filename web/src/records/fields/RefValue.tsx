import { Link } from '@tanstack/react-router';
import type { Field } from '@/api/types';
import { objectIcon } from '@/design/icons';
import classes from './FieldValue.module.css';
import { useLookups } from './lookups';
import { refOf } from './values';

type Props = { field: Field; value: unknown; isQuiet?: boolean };

/** Another record: its title, opening it as a panel. */
export function RefValue({ field, value, isQuiet }: Props) {
  const { objects, pipelines } = useLookups();
  const ref = refOf(value);
  if (!ref) return null;
  const name = ref.object ?? field.target ?? '';
  const object = objects.find((each) => each.name === name);
  const title = ref.title || pipelines.find((each) => each.id === ref.id)?.name || '…';
  if (isQuiet || !object) return <span className="cut">{title}</span>;
  const Mark = objectIcon(object.icon);
  return (
    <Link
      to="."
      search={((before: object) => ({ ...before, open: `${name}/${ref.id}` })) as never}
      className={classes.link}
      onClick={(event) => event.stopPropagation()}
    >
      <Mark size={16} stroke={1.6} className={classes.faint} aria-hidden />
      <span className="cut">{title}</span>
    </Link>
  );
}
