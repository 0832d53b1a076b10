import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Field } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { isNumeric } from '../fields/values';
import classes from './Grid.module.css';
import { texts } from './messages';
import { nextSort } from './sorting';
import type { GridTable } from './useGridTable';

type Props = { fields: Field[]; table: GridTable; sort: string; onSort: (sort: string) => void };

export function GridHeader({ fields, table, sort, onSort }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <div className={classes.header} role="row" aria-rowindex={1}>
      <div className={classes.check} role="columnheader">
        <Checkbox
          aria-label={t('selectLoaded')}
          checked={table.getIsAllRowsSelected()}
          indeterminate={table.getIsSomeRowsSelected()}
          onChange={table.getToggleAllRowsSelectedHandler()}
        />
      </div>
      {fields.map((field, index) => {
        const direction =
          sort === field.name ? 'ascending' : sort === `-${field.name}` ? 'descending' : undefined;
        const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown;
        const text = label(field.label);
        return (
          <div
            key={field.name}
            role="columnheader"
            aria-sort={direction}
            className={classes.head}
            data-first={index === 0 || undefined}
            data-numeric={isNumeric(field) || undefined}
          >
            {field.sortable ? (
              <button
                type="button"
                className={`plain ${classes.sort}`}
                onClick={() => onSort(nextSort(sort, field.name))}
              >
                <span className="cut">{text}</span>
                {direction && <Arrow size={14} aria-hidden />}
              </button>
            ) : (
              <span className="cut">{text}</span>
            )}
            <span
              className={classes.grip}
              onPointerDown={headers[index]?.getResizeHandler()}
              onDoubleClick={() => table.getColumn(field.name)?.resetSize()}
              aria-hidden
            />
          </div>
        );
      })}
      <div role="presentation" />
    </div>
  );
}
