import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react';
import type { ObjectType, RecordData } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { formatDay } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { ColorMark } from '../colors/ColorMarks';
import { useLookups } from '../fields/lookups';
import { MoneyValue } from '../fields/MoneyValue';
import { isBlank, refOf } from '../fields/values';
import { daysInStage, isRotting, lacksNextStep } from './ageing';
import classes from './Board.module.css';
import { ownCardFields, sumField } from './boardField';
import { CardFields } from './CardFields';
import { texts } from './messages';

type Props = { object: ObjectType; record: RecordData; isHeld?: boolean; isGone?: boolean };

/** What a card tells at a glance: who, how much, whose, until when, and whether it rots. */
export function BoardCard({ object, record, isHeld, isGone }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const { users, stages } = useLookups();
  const owner = users.get(refOf(record.owner ?? record.assignee)?.id ?? '');
  const sum = sumField(object);
  const own = ownCardFields(object);
  const ownValue = (types: string[]) =>
    own.filter(({ type }) => types.includes(type)).map(({ name }) => record[name])[0];
  const company = refOf(record.company ?? ownValue(['reference']))?.title;
  const day = record.expected_close_on ?? record.due_at ?? ownValue(['date', 'datetime']);
  const rots = isRotting(record, stages.get(refOf(record.stage)?.id ?? ''), new Date());
  const age = daysInStage(record, new Date());
  const laidOut = object.layout?.card ?? [];
  const isLaidOut = laidOut.length > 0;
  return (
    <div className={classes.card} data-held={isHeld || undefined} data-rotting={rots || undefined}>
      <ColorMark record={record} />
      <div className={classes.cardTitle}>{record.title}</div>
      {isGone && <div className={classes.soft}>{t('goneSince')}</div>}
      {isLaidOut && <CardFields object={object} names={laidOut} record={record} />}
      {!isLaidOut && company && company !== record.title && (
        <div className={`${classes.soft} cut`}>{company}</div>
      )}
      <div className={classes.cardFoot}>
        {!isLaidOut && sum && !isBlank(record[sum.name]) && (
          <span className={classes.money}>
            <MoneyValue field={sum} value={record[sum.name]} record={record} />
          </span>
        )}
        {!isLaidOut && typeof day === 'string' && (
          <span className={classes.soft}>{formatDay(day, locale)}</span>
        )}
        <span className={classes.marks}>
          {rots && (
            <span title={t('rotting')} role="img" aria-label={t('rotting')} className={classes.warn}>
              <IconClockExclamation size={16} stroke={1.6} />
            </span>
          )}
          {age !== null && age > 0 && (
            <span className={classes.age} title={t('inStage', { count: age })}>
              {t('days', { count: age })}
            </span>
          )}
          {lacksNextStep(record) && (
            <span title={t('noNextStep')} role="img" aria-label={t('noNextStep')} className={classes.warn}>
              <IconAlertTriangle size={16} stroke={1.6} />
            </span>
          )}
          {owner && <Avatar name={owner.name} size={20} />}
        </span>
      </div>
    </div>
  );
}
