import { Menu } from '@mantine/core';
import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { objectsQuery } from '@/api/objects';
import { RowMenu } from '@/design/RowMenu';
import rows from '@/design/rows/Rows.module.css';
import { useLabel, useText } from '@/lib/i18n';
import { useChange } from '../useChange';
import { addLayout, type Layout, layoutsQuery, removeLayout } from './layouts';
import { texts } from './messages';
import { useWhose } from './useWhose';

/** A layout: its name, whose it is, and what can be done with it. */
export function LayoutRow({ layout }: { layout: Layout }) {
  const t = useText(texts);
  const label = useLabel();
  const whose = useWhose();
  const name = label(layout.label);
  const refresh = [layoutsQuery(layout.object).queryKey, objectsQuery.queryKey];
  const { id: _id, object, ...copy } = layout;
  const again = () => addLayout(object, { ...copy, position: layout.position });
  const remove = useChange<string, null | Layout>({
    change: removeLayout,
    refresh,
    said: () => t('removed', { name }),
    undo: again,
  });
  const double = useChange<string, Layout | null>({
    change: again,
    refresh,
    said: () => t('made', { name }),
    undo: (made) => (made ? removeLayout(made.id) : Promise.resolve()),
  });
  const address = {
    to: '/settings/$section',
    params: { section: 'layouts' },
    search: { item: `${object}.${layout.id}` },
  } as const;
  return (
    <>
      <div className={rows.main}>
        <Link className="cut" {...address}>
          {name}
        </Link>
        <div className={`${rows.soft} cut`}>{whose(layout)}</div>
      </div>
      <RowMenu label={t('actions', { name })}>
        <Menu.Item
          leftSection={<IconPencil size={16} />}
          renderRoot={(props) => <Link {...address} {...props} />}
        >
          {t('edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => double.mutate(layout.id)}>
          {t('copy')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} />}
          disabled={remove.isPending}
          onClick={() => remove.mutate(layout.id)}
        >
          {t('remove')}
        </Menu.Item>
      </RowMenu>
    </>
  );
}
