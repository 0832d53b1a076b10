import { Link } from '@tanstack/react-router';
import type { Hygiene } from '@/api/hygiene';
import type { ObjectType } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { formatPercent } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import classes from './Hygiene.module.css';
import { texts } from './messages';

type Props = { object: ObjectType; lookedAt: number } & Pick<Hygiene, 'fields' | 'people'>;

/** How well fields are filled, the emptiest first, and how well each person fills them. */
export function Filled({ object, lookedAt, fields, people }: Props) {
  const t = useText(texts);
  const label = useLabel();
  return (
    <div className={classes.tables}>
      <section aria-labelledby="filled-fields">
        <h2 id="filled-fields" className={classes.heading}>
          {t('fields')}
        </h2>
        <p className={classes.soft}>{t('lookedAt', { count: lookedAt })}</p>
        <ul className={classes.list}>
          {fields.map(({ field, filled }) => {
            const known = object.fields.find((each) => each.name === field);
            const name = known ? label(known.label) : field;
            return (
              <li key={field} className={classes.line}>
                <Link
                  to="/records/$object"
                  params={{ object: object.name }}
                  search={{ filter: { and: [{ field, op: 'is_empty' }] } } as never}
                  className={`${classes.link} cut`}
                  title={t('withoutIt', { field: name })}
                >
                  {name}
                </Link>
                <Share part={filled / lookedAt} />
              </li>
            );
          })}
        </ul>
      </section>
      {people.length > 0 && (
        <section aria-labelledby="filled-people">
          <h2 id="filled-people" className={classes.heading}>
            {t('people')}
          </h2>
          <p className={classes.soft}>{t('lookedAt', { count: lookedAt })}</p>
          <ul className={classes.list}>
            {people.map(({ id, name, records, filled }) => (
              <li key={id} className={classes.line}>
                <Link
                  to="/records/$object"
                  params={{ object: object.name }}
                  search={{ filter: { and: [{ field: 'owner', op: 'eq', value: id }] } } as never}
                  className={classes.person}
                >
                  <Avatar name={name} size={20} />
                  <span className="cut">{name}</span>
                  <span className={classes.soft}>{t('records', { count: records })}</span>
                </Link>
                <Share part={filled} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** A part of the whole as a bar with its figure. */
function Share({ part }: { part: number }) {
  const locale = useLocale();
  return (
    <span className={classes.share}>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${Math.round(part * 100)}%` }} />
      </span>
      <span className={classes.figure}>{formatPercent(part * 100, locale.language, 0)}</span>
    </span>
  );
}
