import type { Field } from '@/api/types';
import { objectIcon } from '@/design/icons';
import { RecordLink } from '../RecordLink';
import classes from './FieldValue.module.css';
import { useLookups } from './lookups';
import { refOf } from './values';

type Props = { field: Field; value: unknown; isQuiet?: boolean; isWhole?: boolean };

/** Another record: its title, opening it as a panel. */
export function RefValue({ field, value, isQuiet, isWhole }: Props) {
  const { objects, pipelines } = useLookups();
  const ref = refOf(value);
  if (!ref) return null;
  const name = ref.object ?? field.target ?? '';
  const object = objects.find((each) => each.name === name);
  const title = ref.title || pipelines.find((each) => each.id === ref.id)?.name || '…';
  if (isQuiet || !object || object.system) return <span className="cut">{title}</span>;
  const Mark = objectIcon(object.icon);
  return (
    <RecordLink
      object={name}
      id={ref.id}
      className={isWhole ? `${classes.link} ${classes.whole}` : classes.link}
    >
      <Mark size={16} stroke={1.6} className={classes.faint} aria-hidden />
      <span className="cut">{title}</span>
    </RecordLink>
  );
}
