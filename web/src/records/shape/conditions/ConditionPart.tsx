import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { explainQuery } from '@/api/search';
import type { Condition, Field, Filter, ObjectType } from '@/api/types';
import { useText } from '@/lib/i18n';
import type { ConditionKind } from '../../conditions/conditions';
import { OwnConditions } from '../../conditions/OwnConditions';
import { ownValues } from '../../conditions/ownValues';
import { firstNode } from '../../filters/builder/firstNode';
import { pruned } from '../../filters/builder/nodes';
import type { barOf } from './conditions';
import classes from './conditions.module.css';
import { texts } from './messages';
import { kindTexts, usualTexts } from './words';

type Props = {
  object: ObjectType;
  field: Field;
  kind: ConditionKind;
  bar: ReturnType<typeof barOf>;
  filter: Filter | undefined;
  fault: string | undefined;
  isWhole: (condition: Condition) => boolean;
  onChange: (filter: Filter | undefined) => void;
};

/** One kind of condition of a field: none, or the filter that must hold, with its sentence. */
export function ConditionPart({ object, field, kind, bar, filter, fault, isWhole, onChange }: Props) {
  const t = useText(texts);
  const name = useText(kindTexts);
  const usual = useText(usualTexts);
  const without = kind === 'read_only_when' ? undefined : field.name;
  const own = useMemo(() => ownValues(object, without), [object, without]);
  const start = () => onChange({ and: [firstNode('condition', [own], own)] });
  return (
    <section className={classes.part} aria-label={name(kind)}>
      <div className={classes.head}>
        <h3 className={classes.kind}>{name(kind)}</h3>
        {!filter && <span className={classes.soft}>{usual(bar ?? kind)}</span>}
        {!bar && !filter && (
          <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={start}>
            {t('only')}
          </Button>
        )}
        {filter && (
          <Button variant="subtle" color="gray" onClick={() => onChange(undefined)}>
            {t('drop')}
          </Button>
        )}
      </div>
      {filter && <OwnConditions object={own} filter={filter} onChange={onChange} />}
      {filter && <Sentence object={object.name} filter={pruned(filter, isWhole)} fault={fault} />}
      {!filter && fault && <span className={classes.fault}>{fault}</span>}
    </section>
  );
}

type SentenceProps = { object: string; filter: Filter | undefined; fault: string | undefined };

function Sentence({ object, filter, fault }: SentenceProps) {
  const [asked] = useDebouncedValue(filter, 300);
  const { data } = useQuery({ ...explainQuery(object, asked ?? { and: [] }), enabled: Boolean(asked) });
  return (
    <p className={fault ? classes.fault : classes.sentence} role="status">
      {fault ?? (asked ? data : '')}
    </p>
  );
}
