import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { Aggregate, Part } from '@/api/groups';
import type { Field } from '@/api/types';
import { formatNumber } from '@/lib/format';
import { useLocale } from '@/lib/i18n';
import { FigureValue } from './FigureValue';
import { figureIn } from './figures';
import { GroupName } from './GroupName';
import { keyOf } from './grouping';
import type { Item } from './items';
import classes from './PhoneList.module.css';

type Props = {
  item: Extract<Item, { kind: 'group' }>;
  field: Field;
  part: Part | undefined;
  fields: Field[];
  aggregates: Aggregate[];
  onToggle: (key: string) => void;
};

/** The head of a group on a phone: its value, how many records, and the first figure asked of it. */
export function PhoneGroup({ item, field, part, fields, aggregates, onToggle }: Props) {
  const { language } = useLocale();
  const { group, isOpen } = item;
  const Arrow = isOpen ? IconChevronDown : IconChevronRight;
  const figured = fields.find((each) => aggregates.some((aggregate) => aggregate.field === each.name));
  return (
    <button
      type="button"
      className={classes.group}
      aria-expanded={isOpen}
      onClick={() => onToggle(keyOf(group))}
    >
      <Arrow size={16} stroke={1.6} aria-hidden />
      <GroupName field={field} group={group} part={part} />
      <span className={classes.count}>{formatNumber(Number(group.values[0] ?? 0), language)}</span>
      {figured && (
        <span className={classes.figure}>
          <FigureValue field={figured} value={figureIn(aggregates, group.values, figured.name)} />
        </span>
      )}
    </button>
  );
}
