import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { isEditable } from '../fields/values';
import type { Edit } from '../useEditRecord';
import classes from './Grid.module.css';
import { GridCell } from './GridCell';
import { texts } from './messages';
import { TitleCell } from './TitleCell';

type Props = {
  object: ObjectType;
  record: RecordData;
  fields: Field[];
  index: number;
  top: number;
  isSelected: boolean;
  isOpen: boolean;
  /** The column that Tab leads to, when this is the row. */
  tabColumn: number | null;
  editing: string | null;
  onSelect: (isOn: boolean) => void;
  onPoint: (row: number, column: number) => void;
  onOpen: (record: RecordData) => void;
  onStartEdit: (cell: string | null) => void;
  onEdit: (edit: Edit) => void;
};

export const GridRow = memo(function GridRow(props: Props) {
  const t = useText(texts);
  const { object, record, fields, index, top, isSelected, isOpen, tabColumn, editing } = props;
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-open={isOpen || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div className={classes.check} role="gridcell">
        <Checkbox
          aria-label={t('select', { title: record.title })}
          checked={isSelected}
          tabIndex={-1}
          onChange={(event) => props.onSelect(event.currentTarget.checked)}
        />
      </div>
      {fields.map((field, column) => {
        const place = { row: index, column, isTab: tabColumn === column, onPoint: props.onPoint };
        if (column === 0)
          return (
            <TitleCell key={field.name} {...place} object={object} record={record} onOpen={props.onOpen} />
          );
        return (
          <GridCell
            key={field.name}
            {...place}
            field={field}
            record={record}
            canEdit={isEditable(object, field) && record.permissions?.update !== false}
            isEditing={editing === field.name}
            onStartEdit={props.onStartEdit}
            onEdit={props.onEdit}
          />
        );
      })}
    </div>
  );
}, isSame);

/** The callbacks are made anew on each draw of the grid but mean the same: only what is shown decides. */
function isSame(one: Props, other: Props): boolean {
  return (
    one.record === other.record &&
    one.fields === other.fields &&
    one.index === other.index &&
    one.top === other.top &&
    one.isSelected === other.isSelected &&
    one.isOpen === other.isOpen &&
    one.tabColumn === other.tabColumn &&
    one.editing === other.editing &&
    one.object === other.object
  );
}
