import { Avatar } from '@/design/Avatar';
import classes from './FieldValue.module.css';
import { useLookups } from './lookups';
import { refOf } from './values';

/** A colleague: picture and name. */
export function PersonValue({ value }: { value: unknown }) {
  const { users } = useLookups();
  const ref = refOf(value);
  const name = ref && (ref.title || users.get(ref.id)?.name);
  if (!name) return null;
  return (
    <span className={classes.person}>
      <Avatar name={name} size={18} />
      <span className="cut">{name}</span>
    </span>
  );
}
