import { useState } from 'react';
import { objectsQuery } from '@/api/objects';
import type { FieldOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import type { Condition, Field, ObjectType } from '@/api/types';
import { FormDialog } from '@/design/FormDialog';
import { useLabel, useText } from '@/lib/i18n';
import { type Conditions, conditionKinds } from '../../conditions/conditions';
import { WithLookups } from '../../fields/WithLookups';
import { pruned } from '../../filters/builder/nodes';
import { isComplete } from '../../filters/operators';
import { useChange } from '../useChange';
import { ConditionPart } from './ConditionPart';
import { barOf, setConditions } from './conditions';
import classes from './conditions.module.css';
import { texts } from './messages';

type Props = { object: ObjectType; field: Field; onClose: () => void };

/** When a field is shown, required and locked. */
export default function ConditionsDialog({ object, field, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const was: Conditions = Object.fromEntries(
    conditionKinds.map((kind) => [kind, field.conditions?.[kind] ?? null]),
  );
  const [draft, setDraft] = useState(was);
  const [isTold, setTold] = useState(false);
  const name = label(field.label);
  const { mutate, isPending, error } = useChange<Conditions, FieldOut>({
    change: (wish) => setConditions(object.name, field.name, wish),
    refresh: [objectsQuery.queryKey],
    said: () => t('changed', { name }),
    undo: () => setConditions(object.name, field.name, was),
    onDone: onClose,
  });
  const isWhole = (condition: Condition) => {
    const asked = object.fields.find((each) => each.name === condition.field.split('.')[0]);
    return !asked || isComplete(condition, asked);
  };
  const isUnfinished = conditionKinds.some((kind) => draft[kind] && !pruned(draft[kind], isWhole));
  const problem = error ? asProblem(error) : null;
  const faultAt = (kind: string) => problem?.fields.find((each) => each.field?.startsWith(kind))?.message;
  const save = () => {
    setTold(true);
    if (isUnfinished) return;
    mutate(
      Object.fromEntries(
        conditionKinds.map((kind) => [kind, draft[kind] ? (pruned(draft[kind], isWhole) ?? null) : null]),
      ),
    );
  };
  const isPlaced = conditionKinds.some(faultAt);
  return (
    <FormDialog
      title={t('edit', { name })}
      onClose={onClose}
      onSave={save}
      isSaving={isPending}
      fault={problem && !isPlaced ? problem.reason : isTold && isUnfinished ? t('unfinished') : undefined}
      size={680}
      closeOnClickOutside={false}
    >
      <p className={classes.about}>{t('about')}</p>
      <WithLookups object={object}>
        {conditionKinds.map((kind) => (
          <ConditionPart
            key={kind}
            object={object}
            field={field}
            kind={kind}
            bar={barOf(object, field, kind)}
            filter={draft[kind] ?? undefined}
            fault={faultAt(kind)}
            isWhole={isWhole}
            onChange={(filter) => setDraft((before) => ({ ...before, [kind]: filter ?? null }))}
          />
        ))}
      </WithLookups>
    </FormDialog>
  );
}
