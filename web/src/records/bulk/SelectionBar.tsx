import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import {
  IconArrowMerge,
  IconPencil,
  IconShare,
  IconTag,
  IconTrash,
  IconUserShare,
  IconX,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { BulkAction, Selected } from '@/api/bulk';
import type { ObjectType, Total } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { Dialog } from '@/design/Dialog';
import { formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import type { Selection } from '../list/useSelection';
import type { Look } from '../views/look';
import classes from './bulk.module.css';
import { ExportMenu } from './ExportMenu';
import { texts } from './messages';
import { useBulk } from './useBulk';

const EditManyDialog = lazy(() => import('./EditManyDialog'));
const TagManyDialog = lazy(() => import('./TagManyDialog'));
const ShareManyDialog = lazy(() => import('../share/ShareManyDialog'));
const MergeDialog = lazy(() => import('../merge/MergeDialog'));

/** So many records can still be read side by side. */
const comparedMost = 6;

type Props = {
  object: ObjectType;
  selection: Selection;
  total: Total;
  look: Look;
  q: string | undefined;
};

/** What can be done to all that is selected; a selection may be all that matches, loaded or not. */
export function SelectionBar({ object, selection, total, look, q }: Props) {
  const t = useText(texts);
  const { language } = useLocale();
  const { users } = useLookups();
  const { start } = useBulk();
  const [asked, setAsked] = useState<'edit' | 'tags' | 'share' | 'delete' | 'merge' | null>(null);
  const count = selection.count(total.value);
  const selected: Selected = selection.asked(look.filter, q);
  const run = (action: BulkAction) =>
    start.mutate(
      { object: object.name, selected, action },
      {
        onSuccess: () => {
          setAsked(null);
          selection.clear();
        },
      },
    );
  const ask = (what: typeof asked) => {
    start.reset();
    setAsked(what);
  };
  const all = formatNumber(total.value, language) + (total.exact ? '' : '+');
  const mayUpdate = object.verbs.includes('update');
  const hasTags = object.fields.some((field) => field.type === 'tags');
  const hasOwner = object.fields.some((field) => field.name === 'owner');
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('selected', { count })}>
      <span className={classes.count}>
        {selection.isAll && !total.exact ? t('allSelected') : t('selected', { count })}
      </span>
      {!selection.isAll && total.value > count && (
        <Button variant="subtle" onClick={selection.selectAll}>
          {t('selectAll', { count: all })}
        </Button>
      )}
      {mayUpdate && hasOwner && (
        <Menu position="top">
          <Menu.Target>
            <Button variant="default" leftSection={<IconUserShare size={16} />} loading={start.isPending}>
              {t('assign')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
            {[...users.values()]
              .filter((user) => user.active)
              .map((user) => (
                <Menu.Item
                  key={user.id}
                  leftSection={<Avatar name={user.name} />}
                  onClick={() => run({ change: { owner: user.id } })}
                >
                  {user.name}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {mayUpdate && (
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => ask('edit')}>
          {t('edit')}
        </Button>
      )}
      {mayUpdate && hasTags && (
        <Button variant="default" leftSection={<IconTag size={16} />} onClick={() => ask('tags')}>
          {t('tags')}
        </Button>
      )}
      {mayUpdate && (
        <Button variant="default" leftSection={<IconShare size={16} />} onClick={() => ask('share')}>
          {t('share')}
        </Button>
      )}
      {object.verbs.includes('merge') && selection.ids && count >= 2 && count <= comparedMost && (
        <Button variant="default" leftSection={<IconArrowMerge size={16} />} onClick={() => ask('merge')}>
          {t('merge')}
        </Button>
      )}
      <ExportMenu object={object} selected={selected} look={look} q={q} />
      {object.verbs.includes('delete') && (
        <Button
          variant="default"
          leftSection={<IconTrash size={16} />}
          onClick={() => (count > 20 || selection.isAll ? ask('delete') : run({ delete: true }))}
        >
          {t('remove')}
        </Button>
      )}
      <ActionIcon aria-label={t('unselect')} onClick={selection.clear}>
        <IconX size={16} />
      </ActionIcon>
      <Suspense>
        {asked === 'edit' && (
          <EditManyDialog
            object={object}
            count={count}
            isSaving={start.isPending}
            error={start.error}
            onApply={(change) => run({ change })}
            onClose={() => setAsked(null)}
          />
        )}
        {asked === 'merge' && selection.ids && (
          <MergeDialog
            object={object}
            ids={[...selection.ids]}
            onClose={() => setAsked(null)}
            onMerged={selection.clear}
          />
        )}
        {asked === 'share' && (
          <ShareManyDialog
            count={count}
            isSaving={start.isPending}
            error={start.error}
            onApply={run}
            onClose={() => setAsked(null)}
          />
        )}
        {asked === 'tags' && (
          <TagManyDialog
            count={count}
            isSaving={start.isPending}
            onApply={run}
            onClose={() => setAsked(null)}
          />
        )}
      </Suspense>
      {asked === 'delete' && (
        <Dialog title={t('deleteMany', { count })} onClose={() => setAsked(null)} size="sm">
          <Text mb="md">{t('deleteText')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsked(null)}>
              {t('cancel')}
            </Button>
            <Button
              color="red"
              loading={start.isPending}
              onClick={() => run({ delete: true })}
              data-autofocus
            >
              {t('remove')}
            </Button>
          </Group>
        </Dialog>
      )}
    </div>
  );
}
