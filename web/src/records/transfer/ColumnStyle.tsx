import { Select } from '@mantine/core';
import { useText } from '@/lib/i18n';
import type { DateOrder, DecimalMark, ImportChange, ImportColumn } from './imports';
import { texts } from './messages';

type Props = { column: ImportColumn; onChange: (columns: NonNullable<ImportChange['columns']>) => void };

/** How the dates or numbers of a column are read; other columns need no telling. */
export function ColumnStyle({ column, onChange }: Props) {
  const t = useText(texts);
  if (column.type === 'date' || column.type === 'datetime') {
    const orders = [
      { value: 'dmy', label: t('dmy') },
      { value: 'mdy', label: t('mdy') },
      { value: 'ymd', label: t('ymd') },
    ];
    return (
      <Select
        aria-label={`${t('dateOrder')}: ${column.name}`}
        data={orders}
        value={column.date_order}
        allowDeselect={false}
        onChange={(order) => order && onChange({ [column.name]: { date_order: order as DateOrder } })}
        w={150}
      />
    );
  }
  if (column.type !== 'number') return null;
  return (
    <Select
      aria-label={`${t('decimal')}: ${column.name}`}
      data={[
        { value: ',', label: '1 234,5' },
        { value: '.', label: '1,234.5' },
      ]}
      value={column.decimal}
      allowDeselect={false}
      onChange={(mark) => mark && onChange({ [column.name]: { decimal: mark as DecimalMark } })}
      w={110}
    />
  );
}
