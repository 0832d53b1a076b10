import { Button, Input, MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useObject, useUsers } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { FormDialog } from '@/design/FormDialog';
import rows from '@/design/rows/Rows.module.css';
import { useText } from '@/lib/i18n';
import { WithLookups } from '@/records/fields/WithLookups';
import { WholeFilter } from '@/records/filters/WholeFilter';
import { useChange } from '@/records/shape/useChange';
import { FilterWords } from './FilterWords';
import { texts } from './messages';
import { addRule, deleteRule, editRule, type Rule, type RuleWish, rulesQuery } from './rules';

const fresh: RuleWish = { name: '', filter: null, users: [], way: 'round_robin', active: true };

/** Which leads go to whom; of a new rule, or of one there is. */
export function RuleDialog({ rule, onClose }: { rule?: Rule; onClose: () => void }) {
  const t = useText(texts);
  const users = useUsers().filter(({ active }) => active);
  const leads = useObject('leads');
  const was: RuleWish = rule ? wishOf(rule) : fresh;
  const [form, setForm] = useState(was);
  const [isFiltering, setFiltering] = useState(false);
  const set = (edit: Partial<RuleWish>) => setForm((before) => ({ ...before, ...edit }));
  const { mutate, isPending, error } = useChange<RuleWish, Rule>({
    change: (wish) => (rule ? editRule(rule.id, wish) : addRule(wish)),
    refresh: [rulesQuery.queryKey],
    said: ({ name }) => t('saved', { name }),
    undo: (saved) => (rule ? editRule(rule.id, was) : deleteRule(saved.id)),
    onDone: onClose,
  });
  const problem = error ? asProblem(error) : null;
  const usersError = problem?.of('user_ids') ?? problem?.of('users');
  const isPlaced = Boolean(problem?.of('name') ?? usersError);
  return (
    <>
      <FormDialog
        onClose={onClose}
        onSave={() => mutate({ ...form, name: form.name.trim() })}
        isSaving={isPending}
        fault={problem && !isPlaced ? problem.reason : undefined}
        title={rule ? t('edit', { name: rule.name }) : t('add')}
      >
        <TextInput
          label={t('name')}
          data-autofocus
          maxLength={300}
          value={form.name}
          error={problem?.of('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Input.Wrapper label={t('which')} labelElement="div">
          <div className={rows.side} style={{ justifyContent: 'space-between' }}>
            <span>
              <FilterWords filter={form.filter} />
            </span>
            <Button variant="default" onClick={() => setFiltering(true)}>
              {t('choose')}
            </Button>
          </div>
        </Input.Wrapper>
        <MultiSelect
          label={t('users')}
          data={users.map((user) => ({ value: user.id, label: user.name }))}
          value={form.users}
          error={usersError}
          searchable
          onChange={(chosen) => set({ users: chosen })}
        />
        <Select
          label={t('way')}
          data={[
            { value: 'round_robin', label: t('inTurn') },
            { value: 'least_loaded', label: t('leastLoaded') },
          ]}
          value={form.way}
          allowDeselect={false}
          onChange={(way) => way && set({ way: way as RuleWish['way'] })}
        />
      </FormDialog>
      {isFiltering && leads && (
        <WithLookups object={leads}>
          <WholeFilter
            object={leads}
            filter={form.filter ?? undefined}
            onChange={(filter) => set({ filter: filter ?? null })}
            onClose={() => setFiltering(false)}
          />
        </WithLookups>
      )}
    </>
  );
}

function wishOf({ name, filter, users, way, active }: Rule): RuleWish {
  return { name, filter, users, way, active };
}
