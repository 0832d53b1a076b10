import { Button, Group, Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { groupsQuery } from '@/api/groups';
import { asProblem } from '@/api/problem';
import { explainQuery } from '@/api/search';
import type { Condition, Filter, ObjectType } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { useText } from '@/lib/i18n';
import { useLookups } from '../../fields/lookups';
import { isComplete } from '../operators';
import classes from './builder.module.css';
import { GroupNode } from './GroupNode';
import { texts } from './messages';
import { asGroup, pruned } from './nodes';
import { fieldAt } from './paths';
import { GroupEditor } from './recursion';

type Props = {
  object: ObjectType;
  filter: Filter | undefined;
  onApply: (filter: Filter | undefined) => void;
  onClose: () => void;
};

const count = [{ fn: 'count' as const }];

/** The whole filter, every node of it editable, with its sentence and how many records it takes in. */
export default function FilterBuilder({ object, filter, onApply, onClose }: Props) {
  const t = useText(texts);
  const { objects } = useLookups();
  const [draft, setDraft] = useState(() => asGroup(filter));
  const isWhole = (condition: Condition) => {
    const found = fieldAt(objects, object, condition.field);
    return !found || isComplete(condition, found.field);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the objects stay while the dialog is open
  const wanted = useMemo(() => pruned(draft, isWhole), [draft]);
  const [asked] = useDebouncedValue(wanted, 300);
  const words = useQuery({ ...explainQuery(object.name, asked ?? { and: [] }), enabled: Boolean(asked) });
  const total = useQuery({
    ...groupsQuery(object.name, { filter: asked }, [], count),
    enabled: !words.error,
    retry: false,
  });
  const problem = asked && words.error ? asProblem(words.error) : null;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    onApply(wanted);
  };
  return (
    <Dialog title={t('title')} onClose={onClose} size="xl">
      <form onSubmit={submit}>
        <GroupEditor value={GroupNode}>
          <GroupNode object={object} node={draft} onChange={setDraft} />
        </GroupEditor>
        <div className={classes.foot}>
          <div className={classes.sentence} role="status">
            {problem ? (
              <span className={classes.fault}>{problem.reason}</span>
            ) : !asked ? (
              t('nothing')
            ) : words.data ? (
              words.data
            ) : (
              <Skeleton height={14} width="70%" />
            )}
            {!problem && total.data && (
              <div className={classes.soft}>
                {t('matching', { count: Number(total.data.totals[0] ?? 0) })}
              </div>
            )}
          </div>
          <Group justify="flex-end" mt="md">
            <Button variant="subtle" color="gray" mr="auto" onClick={() => setDraft({ and: [] })}>
              {t('clear')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={Boolean(problem)}>
              {t('apply')}
            </Button>
          </Group>
        </div>
      </form>
    </Dialog>
  );
}
