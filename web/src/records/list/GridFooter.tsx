import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Aggregate, type Figure, groupsQuery } from '@/api/groups';
import type { ListQuery } from '@/api/records';
import type { Field, ObjectType } from '@/api/types';
import { formatNumber } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { FigureValue } from './FigureValue';
import { figureIn, figuresOf } from './figures';
import classes from './Grid.module.css';
import { texts } from './messages';
import { figureTexts } from './words';

type Props = {
  object: ObjectType;
  query: ListQuery;
  fields: Field[];
  frozen: number;
  aggregates: Aggregate[];
  totals: Record<string, Figure>;
  onChange: (totals: Record<string, Figure>) => void;
};

/** Figures over all that matches, not only over what is loaded; which one, is chosen for each column. */
export function GridFooter({ object, query, fields, frozen, aggregates, totals, onChange }: Props) {
  const t = useText(texts);
  const { language } = useLocale();
  const asked = { filter: query.filter, q: query.q };
  const { data, isFetching } = useQuery(groupsQuery(object.name, asked, [], aggregates));
  const values = data?.totals ?? [];
  const choose = (name: string, figure: Figure | null) => {
    const { [name]: _, ...rest } = totals;
    onChange(figure ? { ...rest, [name]: figure } : rest);
  };
  return (
    <div className={classes.footer} role="row" aria-busy={isFetching} data-testid="totals">
      <div className={classes.check} role="gridcell" />
      {fields.map((field, column) => (
        <div
          key={field.name}
          role="gridcell"
          className={classes.total}
          data-first={column === 0 || undefined}
          data-frozen={column < frozen || undefined}
          style={column < frozen ? { left: `var(--left-${column})` } : undefined}
        >
          {column === 0 ? (
            <span className={classes.totalCount}>
              {t('totalOf', { count: formatNumber(Number(values[0] ?? 0), language) })}
            </span>
          ) : (
            <ColumnTotal
              field={field}
              figure={totals[field.name]}
              value={figureIn(aggregates, values, field.name)}
              onChoose={(figure) => choose(field.name, figure)}
            />
          )}
        </div>
      ))}
    </div>
  );
}

type TotalProps = {
  field: Field;
  figure: Figure | undefined;
  value: unknown;
  onChoose: (figure: Figure | null) => void;
};

function ColumnTotal({ field, figure, value, onChoose }: TotalProps) {
  const t = useText(texts);
  const word = useText(figureTexts);
  const label = useLabel();
  const offered = figuresOf(field);
  if (offered.length === 0) return null;
  const isCount = figure === 'count_distinct';
  return (
    <Menu position="top-end">
      <Menu.Target>
        <button
          type="button"
          className={`plain ${classes.totalButton}`}
          data-empty={!figure || undefined}
          aria-label={t('chooseTotal', { name: label(field.label) })}
        >
          {figure ? (
            <>
              <span className={classes.totalName}>{word(figure)}</span>
              <FigureValue field={isCount ? { ...field, type: 'number' } : field} value={value} />
            </>
          ) : (
            <span className={classes.totalName}>{t('calculate')}</span>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((each) => (
          <Menu.Item key={each} onClick={() => onChoose(each)} aria-current={each === figure || undefined}>
            {word(each)}
          </Menu.Item>
        ))}
        {figure && <Menu.Item onClick={() => onChoose(null)}>{t('noTotal')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
