import { Checkbox } from '@mantine/core';
import type { Field } from '@/api/types';
import { useText } from '@/lib/i18n';
import { type ColumnActions, ColumnHead } from './ColumnHead';
import classes from './Grid.module.css';
import { texts } from './messages';
import type { GridTable } from './useGridTable';
import type { Selection } from './useSelection';

type Props = {
  fields: Field[];
  frozen: number;
  table: GridTable;
  sort: string;
  group: string | undefined;
  selection: Selection;
  actions: ColumnActions;
};

export function GridHeader({ fields, frozen, table, sort, group, selection, actions }: Props) {
  const t = useText(texts);
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <div className={classes.header} role="row" aria-rowindex={1}>
      <div className={classes.check} role="columnheader">
        <Checkbox
          aria-label={t('selectLoaded')}
          checked={selection.areAllLoaded}
          indeterminate={!selection.areAllLoaded && selection.areSomeLoaded}
          onChange={(event) => selection.selectLoaded(event.currentTarget.checked)}
        />
      </div>
      {fields.map((field, index) => (
        <ColumnHead
          key={field.name}
          field={field}
          index={index}
          frozen={frozen}
          sort={sort}
          isGrouped={group === field.name}
          actions={actions}
          onResize={headers[index]?.getResizeHandler()}
        />
      ))}
      <div role="presentation" />
    </div>
  );
}
