import { ActionIcon, Button, Switch } from '@mantine/core';
import { IconArrowsSplit, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useUsers } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { SortableRows } from '@/design/rows/SortableRows';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { FilterWords } from './FilterWords';
import { texts } from './messages';
import { RuleDialog } from './RuleDialog';
import { addRule, deleteRule, editRule, orderRules, type Rule, rulesQuery } from './rules';

/** Who gets new leads: rules in the order in which they are tried. */
export function DistributionSection() {
  const t = useText(texts);
  const query = useQuery(rulesQuery);
  const [isAdding, setAdding] = useState(false);
  const was = query.data?.map(({ id }) => id) ?? [];
  const order = useChange<string[], void>({
    change: orderRules,
    refresh: [rulesQuery.queryKey],
    ahead: {
      key: rulesQuery.queryKey,
      apply: (all: Rule[], ids) => ids.flatMap((id) => all.find((rule) => rule.id === id) ?? []),
    },
    said: () => t('ordered'),
    undo: () => orderRules(was),
  });
  return (
    <>
      <PartHead title={t('title')} about={t('about')}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </PartHead>
      <Loaded query={query} reasonOf={asProblem}>
        {(rules) =>
          rules.length === 0 ? (
            <State icon={IconArrowsSplit} title={t('none')}>
              {t('noneText')}
            </State>
          ) : (
            <SortableRows
              label={t('title')}
              items={rules.map((rule) => ({ ...rule, title: rule.name }))}
              onOrder={(ids) => order.mutate(ids)}
            >
              {(rule) => <RuleRow rule={rule} />}
            </SortableRows>
          )
        }
      </Loaded>
      {isAdding && <RuleDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function RuleRow({ rule }: { rule: Rule }) {
  const t = useText(texts);
  const users = useUsers();
  const [isEditing, setEditing] = useState(false);
  const { name } = rule;
  const toggle = useChange<boolean, Rule>({
    change: (active) => editRule(rule.id, { active }),
    refresh: [rulesQuery.queryKey],
    ahead: {
      key: rulesQuery.queryKey,
      apply: (all: Rule[], active) => all.map((each) => (each.id === rule.id ? { ...each, active } : each)),
    },
    said: () => t('saved', { name }),
    undo: (_rule, active) => editRule(rule.id, { active: !active }),
  });
  const remove = useChange<Rule, null>({
    change: ({ id }) => deleteRule(id),
    refresh: [rulesQuery.queryKey],
    ahead: { key: rulesQuery.queryKey, apply: (all: Rule[], gone) => all.filter(({ id }) => id !== gone.id) },
    said: () => t('removed', { name }),
    undo: (_nothing, { id: _id, ...wish }) => addRule(wish),
  });
  const names = rule.users.map((id) => users.find((user) => user.id === id)?.name ?? '?').join(', ');
  return (
    <>
      <div className={rows.main}>
        <div className="cut">{name}</div>
        <div className={`${rows.soft} cut`}>
          <FilterWords filter={rule.filter} /> → {names}
        </div>
      </div>
      <Switch
        aria-label={t('active', { name })}
        checked={rule.active}
        onChange={(event) => toggle.mutate(event.currentTarget.checked)}
      />
      <ActionIcon aria-label={t('edit', { name })} onClick={() => setEditing(true)}>
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon aria-label={t('remove', { name })} onClick={() => remove.mutate(rule)}>
        <IconTrash size={16} />
      </ActionIcon>
      {isEditing && <RuleDialog rule={rule} onClose={() => setEditing(false)} />}
    </>
  );
}
