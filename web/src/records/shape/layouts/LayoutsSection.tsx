import { Button, Select } from '@mantine/core';
import { IconLayoutList, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { objectsQuery } from '@/api/objects';
import { asProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import { SortableRows } from '@/design/rows/SortableRows';
import { State } from '@/design/State';
import { useLabel, useText } from '@/lib/i18n';
import { WithLookups } from '../../fields/WithLookups';
import { useChange } from '../useChange';
import { LayoutEditor } from './LayoutEditor';
import { LayoutRow } from './LayoutRow';
import { layoutsQuery, orderLayouts } from './layouts';
import { texts } from './messages';
import { NewLayoutDialog } from './NewLayoutDialog';

/** The layouts of each object in the order in which they are tried; the one named in the address is open. */
export function LayoutsSection() {
  const t = useText(texts);
  const query = useQuery(objectsQuery);
  const { item } = useSearch({ strict: false }) as { item?: string };
  const [name, id] = (item ?? '').split('.');
  return (
    <Loaded query={query} reasonOf={asProblem}>
      {(all) => {
        const objects = all.filter((object) => !object.system);
        const object = objects.find((each) => each.name === name) ?? objects[0];
        if (!object) return <State icon={IconLayoutList} title={t('none')} />;
        return <OfObject key={object.name} objects={objects} object={object} open={id} />;
      }}
    </Loaded>
  );
}

type Props = { objects: ObjectType[]; object: ObjectType; open?: string };

function OfObject({ objects, object, open }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const navigate = useNavigate();
  const query = useQuery(layoutsQuery(object.name));
  const [isAdding, setAdding] = useState(false);
  const go = (item: string) =>
    void navigate({ to: '/settings/$section', params: { section: 'layouts' }, search: { item } });
  const was = query.data?.map(({ id }) => id) ?? [];
  const order = useChange<string[], void>({
    change: orderLayouts,
    refresh: [layoutsQuery(object.name).queryKey, objectsQuery.queryKey],
    said: () => t('ordered'),
    undo: () => orderLayouts(was),
  });
  return (
    <Loaded query={query} reasonOf={asProblem}>
      {(layouts) => {
        const chosen = layouts.find(({ id }) => id === open);
        if (chosen)
          return (
            <WithLookups object={object}>
              <LayoutEditor key={chosen.id} object={object} layout={chosen} onBack={() => go(object.name)} />
            </WithLookups>
          );
        const add = (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        );
        return (
          <>
            <PartHead title={t('title')} about={t('about')}>
              {add}
            </PartHead>
            <Select
              aria-label={t('object')}
              data={objects.map((each) => ({ value: each.name, label: label(each.label_plural) }))}
              value={object.name}
              allowDeselect={false}
              maw={280}
              mb="md"
              onChange={(next) => next && go(next)}
            />
            {layouts.length === 0 ? (
              <State icon={IconLayoutList} title={t('none')} action={add}>
                {t('noneText')}
              </State>
            ) : (
              <SortableRows
                label={t('title')}
                items={layouts.map((layout) => ({ id: layout.id, title: label(layout.label), layout }))}
                onOrder={(ids) => order.mutate(ids)}
              >
                {({ layout }) => <LayoutRow layout={layout} />}
              </SortableRows>
            )}
            {isAdding && (
              <NewLayoutDialog
                object={object}
                onMade={(made) => go(`${object.name}.${made.id}`)}
                onClose={() => setAdding(false)}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
