import { Button } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { objectsQuery } from '@/api/objects';
import type { FieldIndex, FieldOut } from '@/api/openapi';
import type { Field, ObjectType } from '@/api/types';
import rows from '@/design/rows/Rows.module.css';
import { formatBytes } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import { editField, indexesQuery } from './shape';
import { useChange } from './useChange';

type Props = { object: ObjectType; field: Field; index: FieldIndex };

/** How large the index of a field is, that it is being made, or that lists use the field so often that one would help. */
export function IndexLine({ object, field, index }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const name = label(field.label);
  const make = useChange<void, FieldOut>({
    change: () => editField(object.name, field.name, { indexed: true }),
    refresh: [objectsQuery.queryKey, indexesQuery(object.name).queryKey],
    said: () => t('indexBegun', { name }),
    undo: () => editField(object.name, field.name, { indexed: false }),
  });
  if (index.advised) {
    return (
      <div className={rows.actions}>
        <span>{t('indexAdvised', { count: index.filtered + index.sorted })}</span>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconBolt size={16} />}
          loading={make.isPending}
          aria-label={t('makeIndexOf', { name })}
          onClick={() => make.mutate()}
        >
          {t('makeIndex')}
        </Button>
      </div>
    );
  }
  if (index.state === 'none') return null;
  return (
    <div className={rows.soft}>
      {index.state === 'building'
        ? t('indexBuilding')
        : t('indexReady', { size: formatBytes(index.bytes, language) })}
    </div>
  );
}
