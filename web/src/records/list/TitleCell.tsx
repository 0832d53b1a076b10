import type { ObjectType, RecordData } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import classes from './Grid.module.css';

type Props = {
  object: ObjectType;
  record: RecordData;
  row: number;
  column: number;
  isTab: boolean;
  onPoint: (row: number, column: number) => void;
  onOpen: (record: RecordData) => void;
};

/** The name of the record; a click or Enter opens it beside the list. */
export function TitleCell({ object, record, row, column, isTab, onPoint, onOpen }: Props) {
  const hasFace = object.name === 'contacts' || object.name === 'companies';
  return (
    <div
      className={classes.title}
      role="gridcell"
      data-cell={`${row}:${column}`}
      tabIndex={isTab ? 0 : -1}
      onFocus={() => onPoint(row, column)}
      onClick={() => onOpen(record)}
    >
      {hasFace && <Avatar name={record.title} size={20} square={object.name === 'companies'} />}
      <span className="cut">{record.title}</span>
    </div>
  );
}
