import { useQuery } from '@tanstack/react-query';
import { type Aggregate, type Figure, groupsQuery } from '@/api/groups';
import type { ListQuery } from '@/api/records';
import type { Field, ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { FigureValue } from './FigureValue';
import { figureIn } from './figures';
import classes from './PhoneList.module.css';
import { figureTexts } from './words';

type Props = {
  object: ObjectType;
  query: ListQuery;
  fields: Field[];
  aggregates: Aggregate[];
  totals: Record<string, Figure>;
};

/** The figures chosen for the columns, side by side below the list. */
export function PhoneTotals({ object, query, fields, aggregates, totals }: Props) {
  const figureName = useText(figureTexts);
  const label = useLabel();
  const { data } = useQuery(groupsQuery(object.name, { filter: query.filter, q: query.q }, [], aggregates));
  const figured = fields.filter((field) => aggregates.some((each) => each.field === field.name));
  if (!data || figured.length === 0) return null;
  return (
    <dl className={classes.totals}>
      {figured.map((field) => (
        <div key={field.name} className={classes.total}>
          <dt>
            {label(field.label)}
            {totals[field.name] !== 'sum' && ` · ${figureName(totals[field.name] ?? 'sum').toLowerCase()}`}
          </dt>
          <dd>
            <FigureValue field={field} value={figureIn(aggregates, data.totals ?? [], field.name)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
