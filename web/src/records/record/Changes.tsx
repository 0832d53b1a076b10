import { IconArrowNarrowRight } from '@tabler/icons-react';
import type { Field, ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { FieldValue } from '../fields/FieldValue';
import { isBlank } from '../fields/values';
import { texts } from './messages';
import classes from './Timeline.module.css';

type Props = { object: ObjectType; changes: Record<string, [unknown, unknown]> | null };

/** What changed, field by field: the value before, struck out, and the value after. */
export function Changes({ object, changes }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const rows = Object.entries(changes ?? {}).flatMap(([name, pair]) => {
    const field = object.fields.find((each) => each.name === name);
    return field && field.name !== 'title' ? [{ field, pair }] : [];
  });
  if (rows.length === 0) return null;
  const value = (field: Field, each: unknown) =>
    isBlank(each) ? (
      <span className={classes.soft}>{t('nothing')}</span>
    ) : (
      <FieldValue field={field} value={each} isQuiet />
    );
  return (
    <ul className={classes.changes}>
      {rows.map(({ field, pair: [before, after] }) => (
        <li key={field.name} className={classes.change}>
          <span className={classes.soft}>{label(field.label)}</span>
          {!isBlank(before) && (
            <>
              <del className={classes.before}>{value(field, before)}</del>
              <IconArrowNarrowRight size={14} role="img" aria-label={t('becomes')} />
            </>
          )}
          <ins className={classes.after}>{value(field, after)}</ins>
        </li>
      ))}
    </ul>
  );
}
