import { MultiSelect, NumberInput, Select } from '@mantine/core';
import type { EventCondition } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { useLookups } from '../../fields/lookups';
import { SpanInput } from '../SpanInput';
import classes from './builder.module.css';
import { texts } from './messages';
import type { NodeProps } from './recursion';

const verbs = ['created', 'updated', 'deleted', 'commented'] as const;
const lately = { days: 30 };

/** What happened in the record's history, or did not: "no call within the last 45 days". */
export function EventNode({ object, node: { event }, onChange }: NodeProps<EventCondition>) {
  const t = useText(texts);
  const label = useLabel();
  const { objects } = useLookups();
  const set = (next: Partial<EventCondition['event']>) => onChange({ event: clean({ ...event, ...next }) });
  const own = [object, ...objects.filter((each) => !each.system && each.name !== object.name)];
  const known = own.flatMap((each) =>
    verbs.map((verb) => ({ value: `${each.name}.${verb}`, label: t(verb, { object: label(each.label) }) })),
  );
  const foreign = event.kinds.filter((kind) => !known.some((each) => each.value === kind));
  const op = event.op ?? 'some';
  const isCounted = op === 'gte' || op === 'lte';
  const ops = [
    { value: 'some', label: t('happened') },
    { value: 'none', label: t('notHappened') },
    { value: 'gte', label: t('atLeast') },
    { value: 'lte', label: t('atMost') },
  ];
  const isOther = !ops.some((each) => each.value === op);
  return (
    <div className={classes.stack}>
      <MultiSelect
        aria-label={t('kinds')}
        data={[...known, ...foreign.map((kind) => ({ value: kind, label: kind }))]}
        value={event.kinds}
        onChange={(kinds) => set({ kinds })}
        searchable
        limit={40}
      />
      <div className={classes.line}>
        <Select
          aria-label={t('eventOp')}
          className={classes.narrow}
          data={isOther ? [...ops, { value: op, label: op }] : ops}
          value={op}
          onChange={(next) => {
            const counts = next === 'gte' || next === 'lte';
            set({ op: next ?? 'some', value: counts ? (event.value ?? 1) : undefined });
          }}
          allowDeselect={false}
        />
        {(isCounted || isOther) && (
          <NumberInput
            aria-label={t('times')}
            className={classes.narrow}
            value={(event.value as number) ?? ''}
            onChange={(next) => set({ value: next === '' ? undefined : Number(next) })}
            min={0}
            allowDecimal={false}
          />
        )}
        {event.on === undefined && (
          <Select
            aria-label={t('when')}
            className={classes.narrow}
            data={[
              { value: 'whenever', label: t('whenever') },
              { value: 'lately', label: t('lately') },
            ]}
            value={event.within_last ? 'lately' : 'whenever'}
            onChange={(next) => set({ within_last: next === 'lately' ? lately : undefined })}
            allowDeselect={false}
          />
        )}
        {event.within_last && (
          <div className={classes.narrow}>
            <SpanInput
              field={object.fields[0] as (typeof object.fields)[number]}
              value={event.within_last}
              onChange={(span) => set({ within_last: span as object })}
            />
          </div>
        )}
      </div>
    </div>
  );
}

function clean(event: EventCondition['event']): EventCondition['event'] {
  return Object.fromEntries(
    Object.entries(event).filter(([, value]) => value !== undefined),
  ) as EventCondition['event'];
}
