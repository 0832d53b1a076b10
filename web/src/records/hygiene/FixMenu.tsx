import { Menu, Select } from '@mantine/core';
import { IconTrash, IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import type { BulkAction } from '@/api/bulk';
import { useUsers } from '@/api/objects';
import { asProblem } from '@/api/problem';
import type { Filter, ObjectType } from '@/api/types';
import { FormDialog } from '@/design/FormDialog';
import { RowMenu } from '@/design/RowMenu';
import rows from '@/design/rows/Rows.module.css';
import { useText } from '@/lib/i18n';
import { useBulk } from '../bulk/useBulk';
import classes from './Hygiene.module.css';
import { texts } from './messages';

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
  const users = useUsers();
  const [asked, setAsked] = useState<'assign' | 'remove' | null>(null);
  const [owner, setOwner] = useState<string | null>(null);
  const hasOwner = object.fields.some((field) => field.name === 'owner' && !field.read_only);
  const mayAssign = hasOwner && object.verbs.includes('update');
  const mayRemove = isWaste && object.verbs.includes('delete');
  if (!mayAssign && !mayRemove) return <span className={classes.fix} />;
  const ask = (what: typeof asked) => {
    start.reset();
    setAsked(what);
  };
  const run = (action: BulkAction) =>
    start.mutate({ object: object.name, selected: { filter }, action }, { onSuccess: () => setAsked(null) });
  const fault = start.error ? asProblem(start.error).reason : undefined;
  return (
    <div className={classes.fix}>
      <RowMenu label={t('fix', { name })}>
        {mayAssign && (
          <Menu.Item leftSection={<IconUserShare size={16} />} onClick={() => ask('assign')}>
            {t('assign')}
          </Menu.Item>
        )}
        {mayRemove && (
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => ask('remove')}>
            {t('remove')}
          </Menu.Item>
        )}
      </RowMenu>
      {asked && (
        <FormDialog
          title={t(asked === 'assign' ? 'assignTitle' : 'removeTitle', { name, count })}
          onClose={() => setAsked(null)}
          onSave={() => run(asked === 'assign' ? { change: { owner } } : { delete: true })}
          isSaving={start.isPending}
          canSave={asked === 'remove' || owner !== null}
          saveLabel={t(asked === 'assign' ? 'assignDo' : 'removeDo')}
          fault={fault}
        >
          <p className={rows.soft}>{t('fixText')}</p>
          {asked === 'assign' && (
            <Select
              label={t('owner')}
              data={users.map((user) => ({ value: user.id, label: user.name }))}
              value={owner}
              onChange={setOwner}
              searchable
              data-autofocus
            />
          )}
        </FormDialog>
      )}
    </div>
  );
}
