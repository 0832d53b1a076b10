import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { Aggregate, Group, Part } from '@/api/groups';
import type { Field } from '@/api/types';
import { formatNumber } from '@/lib/format';
import { useLocale } from '@/lib/i18n';
import { FigureValue } from './FigureValue';
import { figureIn } from './figures';
import classes from './Grid.module.css';
import { GroupName } from './GroupName';

type Props = {
  group: Group;
  field: Field;
  part: Part | undefined;
  fields: Field[];
  aggregates: Aggregate[];
  index: number;
  top: number;
  isOpen: boolean;
  isTab: boolean;
  onPoint: (row: number, column: number, extend: boolean) => void;
  onToggle: (index: number) => void;
};

/** The head of a group: its value, how many records, and the figures of the columns; a click folds it. */
export function GroupRow(props: Props) {
  const { language } = useLocale();
  const { group, field, part, fields, aggregates, index, isOpen } = props;
  const Arrow = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div
      className={`${classes.row} ${classes.group}`}
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div
        className={classes.groupHead}
        role="gridcell"
        aria-expanded={isOpen}
        data-cell={`${index}:0`}
        tabIndex={props.isTab ? 0 : -1}
        onFocus={() => props.onPoint(index, 0, false)}
        onClick={() => props.onToggle(index)}
      >
        <Arrow size={16} stroke={1.6} aria-hidden />
        <GroupName field={field} group={group} part={part} />
        <span className={classes.groupCount}>{formatNumber(Number(group.values[0] ?? 0), language)}</span>
      </div>
      {fields.slice(1).map((each) => (
        <div key={each.name} role="gridcell" className={classes.figure} data-numeric>
          <FigureValue field={each} value={figureIn(aggregates, group.values, each.name)} />
        </div>
      ))}
    </div>
  );
}
