import type { ObjectType, RecordData } from '@/api/types';
import type { ColorRule } from '@/api/views';
import { conditionsIn } from '../conditions/conditionsIn';
import { holds } from '../conditions/holds';
import type { Moment } from '../conditions/moment';

/** The first rule that holds for a record. */
export function ruleOf(
  rules: ColorRule[],
  object: ObjectType,
  record: RecordData,
  moment: Moment,
): ColorRule | undefined {
  return rules.find(({ where }) => holds(where, object.fields, record, moment) === true);
}

/** The fields that the rules ask for. */
export function askedFields(rules: ColorRule[]): string[] {
  const names = rules.flatMap(({ where }) =>
    conditionsIn(where).map(({ field }) => field.split('.')[0] ?? ''),
  );
  return [...new Set(names)];
}
