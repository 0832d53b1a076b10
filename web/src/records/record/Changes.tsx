import { IconArrowNarrowRight } from '@tabler/icons-react';
import type { Field, ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { FieldValue } from '../fields/FieldValue';
import { isBlank } from '../fields/values';
import { texts } from './messages';
import classes from './Timeline.module.css';
import { difference } from './told';

type Props = { object: ObjectType; changes: Record<string, [unknown, unknown]> | null };

/** What changed, field by field: the value before, struck out, and the value after; of lists only what left and came. */
export function Changes({ object, changes }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const rows = Object.entries(changes ?? {}).flatMap(([name, [before, after]]) => {
    const field = object.fields.find((each) => each.name === name);
    return field && field.name !== 'title' ? [{ field, ...difference(field, before, after) }] : [];
  });
  if (rows.length === 0) return null;
  const value = (field: Field, each: unknown) => <FieldValue field={field} value={each} isQuiet />;
  return (
    <ul className={classes.changes}>
      {rows.map(({ field, before, after }) => (
        <li key={field.name} className={classes.change} data-long={field.type === 'long_text' || undefined}>
          <span className={classes.soft}>{label(field.label)}</span>
          {!isBlank(before) && <del className={classes.before}>{value(field, before)}</del>}
          {!isBlank(before) && !isBlank(after) && (
            <IconArrowNarrowRight size={14} role="img" aria-label={t('becomes')} />
          )}
          {isBlank(after) ? (
            isBlank(before) && <span className={classes.soft}>{t('nothing')}</span>
          ) : (
            <ins className={classes.after}>{value(field, after)}</ins>
          )}
        </li>
      ))}
    </ul>
  );
}
