import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Field, ObjectType } from '@/api/types';
import rows from '@/design/rows/Rows.module.css';
import { SortableRows } from '@/design/rows/SortableRows';
import { useLabel, useText } from '@/lib/i18n';
import { placeable } from '../../record/shownFields';
import { texts } from './messages';

type Props = {
  object: ObjectType;
  about: string;
  names: string[];
  most?: number;
  fits?: (field: Field) => boolean;
  onChange: (names: string[]) => void;
};

/** Chosen fields in an order: put in order by dragging, added from a list, taken out one by one. */
export function FieldsPart({ object, about, names, most, fits = () => true, onChange }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const fields = placeable(object).filter(fits);
  const chosen = names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const others = fields.filter((field) => !names.includes(field.name));
  return (
    <>
      <p className={rows.about}>{about}</p>
      <Select
        aria-label={t('addField')}
        placeholder={t('addField')}
        data={others.map((field) => ({ value: field.name, label: label(field.label) }))}
        value={null}
        searchable
        maw={280}
        my="sm"
        disabled={most !== undefined && chosen.length >= most}
        onChange={(name) => name && onChange([...names, name])}
      />
      <SortableRows
        label={about}
        items={chosen.map((field) => ({ id: field.name, title: label(field.label) }))}
        onOrder={onChange}
      >
        {({ id, title }) => (
          <>
            <span className={`${rows.main} cut`}>{title}</span>
            <ActionIcon
              aria-label={t('takeOut', { name: title })}
              onClick={() => onChange(names.filter((name) => name !== id))}
            >
              <IconX size={16} />
            </ActionIcon>
          </>
        )}
      </SortableRows>
    </>
  );
}
