import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useText } from '@/lib/i18n';
import { useMaking } from '../editors/context';
import editors from '../editors/editors.module.css';
import { FilterParameter } from '../editors/FilterParameter';
import { SpanParameter } from '../editors/SpanParameter';
import type { Definition } from '../flow';
import { faultsAt } from '../tree';
import { EditorHead } from './EditorHead';
import type { Editing } from './editing';
import { texts } from './messages';
import { hasConditions } from './usePartWords';

type Rule = NonNullable<Definition['reentry']>['rule'];

/** What holds for the whole flow: coming again, the goal, hours of rest, the pace. */
export function RulesEditor({ editing, onClose }: { editing: Editing; onClose: () => void }) {
  const t = useText(texts);
  const { object } = useMaking();
  const { goal, reentry, rest, per_hour: perHour } = editing.flow;
  const faultOf = (place: string) => faultsAt(editing.faults, place)[0]?.message;
  const rule = reentry?.rule ?? 'always';
  return (
    <>
      <EditorHead title={t('rules')} onClose={onClose} />
      <p className={editors.about}>{t('rulesAbout')}</p>
      <div className={editors.form}>
        <Select
          label={t('reentry')}
          data={[
            { value: 'always', label: t('always') },
            { value: 'after', label: t('after') },
            { value: 'never', label: t('never') },
          ]}
          value={rule}
          error={faultOf('reentry')}
          allowDeselect={false}
          onChange={(next) => {
            const after = next === 'after' ? { after: { days: 30 } } : {};
            editing.changeHead({ reentry: { rule: next as Rule, ...after } });
          }}
        />
        {rule === 'after' && (
          <SpanParameter
            label={t('afterHow')}
            value={reentry?.after}
            onChange={(after) => editing.changeHead({ reentry: { rule, after } }, 'reentry')}
          />
        )}
        <FilterParameter
          label={t('goal')}
          object={object}
          value={hasConditions(goal) ? goal : null}
          error={faultOf('goal')}
          empty={t('noGoal')}
          onChange={(next) => editing.changeHead({ goal: next })}
        />
        <Switch
          label={t('rest')}
          checked={Boolean(rest)}
          onChange={(event) =>
            editing.changeHead({
              rest: event.currentTarget.checked ? { begins: '20:00', ends: '09:00' } : null,
            })
          }
        />
        {rest && (
          <div className={editors.pair}>
            {(['begins', 'ends'] as const).map((end) => (
              <TextInput
                key={end}
                type="time"
                label={t(end === 'begins' ? 'restBegins' : 'restEnds')}
                value={rest[end]}
                onChange={({ currentTarget: { value } }) =>
                  value && editing.changeHead({ rest: { ...rest, [end]: value } }, `rest ${end}`)
                }
              />
            ))}
          </div>
        )}
        <NumberInput
          label={t('perHour')}
          value={perHour ?? 1000}
          min={1}
          max={1_000_000}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={(next) => next !== '' && editing.changeHead({ per_hour: Number(next) }, 'per_hour')}
        />
      </div>
    </>
  );
}
