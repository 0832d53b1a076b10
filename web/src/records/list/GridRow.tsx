import { memo } from 'react';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { ColorMark } from '../colors/ColorMarks';
import { isLocked } from '../conditions/conditions';
import type { Moment } from '../conditions/moment';
import { isTyped } from '../fields/values';
import type { Edit } from '../useEditRecord';
import classes from './Grid.module.css';
import { GridCell } from './GridCell';
import { texts } from './messages';

type Props = {
  object: ObjectType;
  record: RecordData;
  fields: Field[];
  frozen: number;
  index: number;
  top: number;
  isSelected: boolean;
  isOpen: boolean;
  /** The column that Tab leads to, when this is the row. */
  tabColumn: number | null;
  /** The columns of this row that lie in the chosen range of cells: "1:3". */
  range: string | null;
  editing: string | null;
  moment: Moment;
  onSelect: (index: number, isOn: boolean, extend: boolean) => void;
  onPoint: (row: number, column: number, extend: boolean) => void;
  onOpen: (record: RecordData) => void;
  onStartEdit: (cell: string | null, step?: number) => void;
  onEdit: (edit: Edit) => void;
};

export const GridRow = memo(function GridRow(props: Props) {
  const t = useText(texts);
  const { object, record, fields, index, top, isSelected, isOpen, tabColumn, editing, range } = props;
  const canEdit = (field: Field) => isTyped(object, field) && record.permissions?.update !== false;
  const [from = 1, to = 0] = range?.split(':').map(Number) ?? [];
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-open={isOpen || undefined}
      data-record={record.id}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div className={classes.check} role="gridcell">
        <ColorMark record={record} />
        <input
          type="checkbox"
          className={classes.box}
          aria-label={t('select', { title: record.title })}
          checked={isSelected}
          tabIndex={-1}
          onChange={(event) =>
            props.onSelect(index, event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey)
          }
        />
      </div>
      {fields.map((field, column) => (
        <GridCell
          key={field.name}
          object={object}
          field={field}
          record={record}
          row={index}
          column={column}
          isTab={tabColumn === column}
          isFrozen={column < props.frozen}
          isInRange={column >= from && column <= to}
          canEdit={canEdit(field) && !isLocked(field, object, record, props.moment)}
          isEditing={editing === field.name}
          onPoint={props.onPoint}
          onOpen={props.onOpen}
          onStartEdit={props.onStartEdit}
          onEdit={props.onEdit}
        />
      ))}
    </div>
  );
}, isSame);

/** The callbacks are made anew on each draw of the grid but mean the same: only what is shown decides. */
function isSame(one: Props, other: Props): boolean {
  return (
    one.record === other.record &&
    one.fields === other.fields &&
    one.frozen === other.frozen &&
    one.index === other.index &&
    one.top === other.top &&
    one.isSelected === other.isSelected &&
    one.isOpen === other.isOpen &&
    one.tabColumn === other.tabColumn &&
    one.range === other.range &&
    one.editing === other.editing &&
    one.object === other.object
  );
}
