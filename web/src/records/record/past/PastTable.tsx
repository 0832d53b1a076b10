import type { AsItWas } from '@/api/past';
import type { ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { FieldValue } from '../../fields/FieldValue';
import { isBlank } from '../../fields/values';
import { texts } from './messages';
import classes from './Past.module.css';

type Props = { object: ObjectType; was: AsItWas; isNarrowed: boolean };

/** Each field then and now; what differs is marked. */
export function PastTable({ object, was, isNarrowed }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { past, now } = was;
  if (!past || !now) return null;
  const differs = new Set(was.differs);
  const fields = object.fields.filter(
    ({ name }) =>
      differs.has(name) ||
      (!isNarrowed && name in past && !(isBlank(past[name]) && isBlank(now[name])) && name !== 'id'),
  );
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('past')}</th>
          <th scope="col">{t('now')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name} data-differs={differs.has(field.name) || undefined}>
            <th scope="row">{label(field.label)}</th>
            <td data-label={t('past')}>
              <Value field={field} value={past[field.name]} />
            </td>
            <td data-label={t('now')}>
              <Value field={field} value={now[field.name]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ field, value }: { field: ObjectType['fields'][number]; value: unknown }) {
  if (isBlank(value)) return <span aria-hidden>—</span>;
  return <FieldValue field={field} value={value} isQuiet isWhole />;
}
