import type { Field } from '@/api/types';
import { contactHref, shownContact } from './contacts';
import classes from './FieldValue.module.css';
import { listOf } from './values';

type Props = { field: Field; value: unknown; isQuiet?: boolean };

/** Phones, e-mail and web addresses: the first as a link that calls, writes or opens, the others as a count. */
export function ContactValue({ field, value, isQuiet }: Props) {
  const [first, ...others] = listOf(value);
  if (!first) return null;
  const isWeb = field.type === 'url' || field.type === 'urls';
  const shown = shownContact(field.type, first);
  const href = isQuiet ? undefined : contactHref(field.type, first);
  return (
    <span className={classes.person}>
      {href ? (
        <a
          className={`${classes.link} cut`}
          href={href}
          {...(isWeb && { target: '_blank', rel: 'noreferrer noopener' })}
          onClick={(event) => event.stopPropagation()}
        >
          <span className="cut">{shown}</span>
        </a>
      ) : (
        <span className="cut">{shown}</span>
      )}
      {others.length > 0 && (
        <span className={classes.more} title={others.join('\n')}>
          +{others.length}
        </span>
      )}
    </span>
  );
}
