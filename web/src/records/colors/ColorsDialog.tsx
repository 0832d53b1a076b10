import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Condition, ObjectType } from '@/api/types';
import type { ColorRule } from '@/api/views';
import { colorNames } from '@/design/colors';
import { FormDialog } from '@/design/FormDialog';
import { useText } from '@/lib/i18n';
import { ownValues } from '../conditions/ownValues';
import { WithLookups } from '../fields/WithLookups';
import { firstNode } from '../filters/builder/firstNode';
import { pruned } from '../filters/builder/nodes';
import { isComplete } from '../filters/operators';
import { ColorRow } from './ColorRow';
import classes from './colors.module.css';
import { texts } from './messages';

type Props = {
  object: ObjectType;
  rules: ColorRule[];
  onChange: (rules: ColorRule[]) => void;
  onClose: () => void;
};

const most = 20;

/** Which records are marked with which colour. */
export default function ColorsDialog({ object, rules, onChange, onClose }: Props) {
  const t = useText(texts);
  const own = useMemo(() => ownValues(object), [object]);
  const [draft, setDraft] = useState(rules);
  const [isTold, setTold] = useState(false);
  const isWhole = (condition: Condition) => {
    const field = own.fields.find(({ name }) => name === condition.field.split('.')[0]);
    return !field || isComplete(condition, field);
  };
  const whole = draft.flatMap((rule) => {
    const where = pruned(rule.where, isWhole);
    return where ? [{ color: rule.color, where, ...(rule.name?.trim() && { name: rule.name.trim() }) }] : [];
  });
  const add = () => {
    const color = colorNames.find((each) => each !== 'gray' && !draft.some((rule) => rule.color === each));
    const where = { and: [firstNode('condition', [own], own)] };
    setDraft([...draft, { color: color ?? 'red', where }]);
  };
  const save = () => {
    setTold(true);
    if (whole.length < draft.length) return;
    onChange(whole);
    onClose();
  };
  const put = (at: number, rule: ColorRule) =>
    setDraft(draft.map((each, place) => (place === at ? rule : each)));
  const raise = (at: number) => setDraft([...draft.slice(0, at - 1), ...swapped(draft, at)]);
  return (
    <FormDialog
      title={t('menu')}
      onClose={onClose}
      onSave={save}
      isSaving={false}
      size={680}
      closeOnClickOutside={false}
      fault={isTold && whole.length < draft.length ? t('unfinished') : undefined}
    >
      <p className={classes.about}>{t('about')}</p>
      <WithLookups object={object}>
        <ol className={classes.rules}>
          {draft.map((rule, at) => (
            <ColorRow
              // biome-ignore lint/suspicious/noArrayIndexKey: rules are told apart by their place alone
              key={at}
              object={own}
              number={at + 1}
              rule={rule}
              onChange={(next) => put(at, next)}
              onRaise={at > 0 ? () => raise(at) : undefined}
              onRemove={() => setDraft(draft.filter((_, place) => place !== at))}
            />
          ))}
        </ol>
      </WithLookups>
      {draft.length < most && (
        <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={add} w="fit-content">
          {t('add')}
        </Button>
      )}
    </FormDialog>
  );
}

/** The rules from the one before `at` on, with these two exchanged. */
function swapped(rules: ColorRule[], at: number): ColorRule[] {
  const [before, rule, ...rest] = rules.slice(at - 1);
  return before && rule ? [rule, before, ...rest] : [];
}
