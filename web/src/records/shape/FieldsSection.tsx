import { Badge, Button, Select } from '@mantine/core';
import { IconForms, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { objectsQuery } from '@/api/objects';
import { asProblem } from '@/api/problem';
import type { Field, ObjectType } from '@/api/types';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { SortableRows } from '@/design/rows/SortableRows';
import { State } from '@/design/State';
import { useLabel, useText } from '@/lib/i18n';
import { baseOf } from '../fields/amounts';
import { ConditionsButton } from './conditions/ConditionsButton';
import { useMarks } from './conditions/useMarks';
import { FieldDialog } from './FieldDialog';
import { FieldRow } from './FieldRow';
import { texts } from './messages';
import { indexesQuery, inOrder, orderFields } from './shape';
import { useChange } from './useChange';
import { typeTexts } from './words';

/** The fields of each object: those people added, in order, and those of the product. */
export function FieldsSection() {
  const t = useText(texts);
  const label = useLabel();
  const query = useQuery(objectsQuery);
  const navigate = useNavigate();
  const { item } = useSearch({ strict: false }) as { item?: string };
  const [isAdding, setAdding] = useState(false);
  return (
    <Loaded query={query} reasonOf={asProblem}>
      {(all) => {
        const objects = all.filter((object) => !object.system);
        const object = objects.find(({ name }) => name === item) ?? objects[0];
        return (
          <>
            <PartHead title={t('title')} about={t('about')}>
              {object && (
                <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
                  {t('add')}
                </Button>
              )}
            </PartHead>
            <Select
              aria-label={t('object')}
              data={objects.map((each) => ({ value: each.name, label: label(each.label_plural) }))}
              value={object?.name ?? null}
              allowDeselect={false}
              maw={280}
              onChange={(name) =>
                void navigate({
                  to: '/settings/$section',
                  params: { section: 'fields' },
                  search: { item: name ?? undefined },
                })
              }
            />
            {object && <OwnFields key={object.name} object={object} />}
            {object && <StandardFields object={object} />}
            {object && isAdding && <FieldDialog object={object} onClose={() => setAdding(false)} />}
          </>
        );
      }}
    </Loaded>
  );
}

function OwnFields({ object }: { object: ObjectType }) {
  const t = useText(texts);
  const label = useLabel();
  const own = object.fields.filter((field) => field.custom);
  const was = own.map(({ name }) => name);
  const { data: indexes } = useQuery({ ...indexesQuery(object.name), enabled: own.length > 0 });
  const order = useChange<string[], null>({
    change: (names) => orderFields(object.name, names),
    refresh: [objectsQuery.queryKey],
    ahead: {
      key: objectsQuery.queryKey,
      apply: (all: ObjectType[], names) => inOrder(all, object.name, names),
    },
    said: () => t('ordered'),
    undo: () => orderFields(object.name, was),
  });
  return (
    <>
      <h3 className={rows.heading}>{t('own')}</h3>
      {own.length === 0 ? (
        <State icon={IconForms} title={t('noOwn')}>
          {t('noOwnText')}
        </State>
      ) : (
        <SortableRows
          label={t('own')}
          items={own.map((field) => ({ id: field.name, title: label(field.label), field }))}
          onOrder={(names) => order.mutate(names)}
        >
          {({ field }) => (
            <FieldRow
              object={object}
              field={field}
              index={indexes?.find((index) => index.field === field.name)}
            />
          )}
        </SortableRows>
      )}
    </>
  );
}

function StandardFields({ object }: { object: ObjectType }) {
  const t = useText(texts);
  const typeName = useText(typeTexts);
  const label = useLabel();
  const conditions = useMarks();
  const marks = (field: Field) =>
    [field.required && t('required'), field.unique && t('unique')].filter(Boolean);
  return (
    <>
      <h3 className={rows.heading}>{t('standard')}</h3>
      <ul className={rows.rows} aria-label={t('standard')}>
        {object.fields
          .filter((field) => !field.custom && !baseOf(field))
          .map((field) => (
            <li key={field.name} className={rows.row}>
              <span className={`${rows.main} cut`}>{label(field.label)}</span>
              {marks(field).map((mark) => (
                <Badge key={String(mark)} color="gray">
                  {mark}
                </Badge>
              ))}
              <span className={rows.soft}>{[...conditions(field), typeName(field.type)].join(' · ')}</span>
              <ConditionsButton object={object} field={field} />
            </li>
          ))}
      </ul>
    </>
  );
}
