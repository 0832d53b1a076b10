import { Menu } from '@mantine/core';
import { IconCheckbox, IconTrash, IconUserShare } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { BulkAction } from '@/api/bulk';
import { useObject } from '@/api/objects';
import { asProblem } from '@/api/problem';
import type { Filter, ObjectType } from '@/api/types';
import { RowMenu } from '@/design/RowMenu';
import { useText } from '@/lib/i18n';
import { useBulk } from '../bulk/useBulk';
import classes from './Hygiene.module.css';
import { texts } from './messages';

const AssignDialog = lazy(() => import('./AssignDialog'));
const RemoveDialog = lazy(() => import('./RemoveDialog'));
const TaskDialog = lazy(() => import('./TaskDialog'));

type Props = {
  object: ObjectType;
  filter: Filter;
  name: string;
  count: string;
  /** Whether these may be there for nothing; what only lacks something is not offered to be thrown away. */
  isWaste: boolean;
};

/** What mends all the records of a finding at once, each as a change of many records with its way back. */
export function FixMenu({ object, filter, name, count, isWaste }: Props) {
  const t = useText(texts);
  const { start } = useBulk();
  const [asked, setAsked] = useState<'assign' | 'task' | 'remove' | null>(null);
  const owner = object.fields.find((field) => field.name === 'owner');
  const mayAssign = owner && !owner.read_only && object.verbs.includes('update');
  const mayTask = useObject('tasks')?.verbs.includes('create') && object.name !== 'tasks';
  const mayRemove = isWaste && object.verbs.includes('delete');
  if (!mayAssign && !mayTask && !mayRemove) return <span className={classes.fix} />;
  const ask = (what: typeof asked) => {
    start.reset();
    setAsked(what);
  };
  const dialog = {
    name,
    count,
    onClose: () => setAsked(null),
    onSave: (action: BulkAction) =>
      start.mutate(
        { object: object.name, selected: { filter }, action },
        { onSuccess: () => setAsked(null) },
      ),
    isSaving: start.isPending,
    problem: start.error ? asProblem(start.error) : null,
  };
  return (
    <div className={classes.fix}>
      <RowMenu label={t('fix', { name })}>
        {mayAssign && (
          <Menu.Item leftSection={<IconUserShare size={16} />} onClick={() => ask('assign')}>
            {t('assign')}
          </Menu.Item>
        )}
        {mayTask && (
          <Menu.Item leftSection={<IconCheckbox size={16} />} onClick={() => ask('task')}>
            {t('task')}
          </Menu.Item>
        )}
        {mayRemove && (
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => ask('remove')}>
            {t('remove')}
          </Menu.Item>
        )}
      </RowMenu>
      <Suspense>
        {asked === 'assign' && <AssignDialog {...dialog} />}
        {asked === 'task' && <TaskDialog {...dialog} hasOwners={owner !== undefined} />}
        {asked === 'remove' && <RemoveDialog {...dialog} />}
      </Suspense>
    </div>
  );
}
