import { ActionIcon, Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Field } from '@/api/types';
import { useText } from '@/lib/i18n';
import type { Import, MappingItem } from './imports';
import { composed, isFilled } from './mapping';
import { texts } from './messages';
import classes from './Transfer.module.css';
import type { TargetGroup } from './useTargets';

type Props = {
  run: Import;
  targets: TargetGroup[];
  mapping: MappingItem[];
  lacking: Field[];
  onChange: (mapping: MappingItem[]) => void;
};

/** Fields made of several columns: a deal's name out of its customer and its product. */
export function ComposedFields({ run, targets, mapping, lacking, onChange }: Props) {
  const t = useText(texts);
  const items = composed(mapping);
  const fields = targets[0]?.items ?? [];
  const change = (old: MappingItem, next: MappingItem) =>
    onChange(mapping.map((item) => (item === old ? next : item)));
  const add = () => {
    const first = lacking[0]?.name ?? fields.find(({ value }) => !isFilled(mapping, value))?.value;
    if (first) onChange([...mapping, { field: first, columns: [run.columns[0]?.name ?? ''], join: ' – ' }]);
  };
  return (
    <section className={classes.composed}>
      {items.map((item) => (
        <div key={item.field} className={classes.composedRow}>
          <Select
            label={t('field')}
            data={fields.filter(({ value }) => value === item.field || !isFilled(mapping, value))}
            value={item.field ?? null}
            allowDeselect={false}
            searchable
            onChange={(field) => field && change(item, { ...item, field })}
          />
          <MultiSelect
            label={t('madeOf')}
            data={run.columns.map(({ name }) => name)}
            value={item.columns ?? []}
            onChange={(columns) => columns.length > 0 && change(item, { ...item, columns })}
            miw={240}
          />
          <TextInput
            label={t('joinedBy')}
            value={item.join ?? ' '}
            onChange={(event) => change(item, { ...item, join: event.currentTarget.value || ' ' })}
            w={90}
          />
          <ActionIcon
            aria-label={t('remove')}
            onClick={() => onChange(mapping.filter((other) => other !== item))}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </div>
      ))}
      <Button variant="subtle" leftSection={<IconPlus size={16} />} onClick={add}>
        {t('compose')}
      </Button>
    </section>
  );
}
