import type { Field } from '@/api/types';
import { toast } from '@/design/toast';
import { useLocale, useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import { type Item, recordAt } from './items';
import { texts } from './messages';
import { cellText } from './paste/cellText';
import { asHtml, asTable } from './paste/table';
import { useLabelOf } from './paste/useLabelOf';
import type { Range } from './useGridKeys';

/** Copies cells as a spreadsheet takes them: as a table of text and of HTML. */
export function useCopy(items: Item[], fields: Field[]): (range: Range, clipboard: DataTransfer) => void {
  const t = useText(texts);
  const locale = useLocale();
  const lookups = useLookups();
  const labelOf = useLabelOf();
  return (range, clipboard) => {
    const rows: string[][] = [];
    for (let index = range.top; index <= range.bottom; index += 1) {
      const record = recordAt(items, index);
      if (!record) continue;
      const shown = fields.slice(range.left, range.right + 1);
      rows.push(shown.map((field) => cellText(field, record[field.name], { locale, lookups, labelOf })));
    }
    if (rows.length === 0) return;
    clipboard.setData('text/plain', asTable(rows));
    clipboard.setData('text/html', asHtml(rows));
    toast(t('copied', { count: rows.length * (rows[0]?.length ?? 0) }));
  };
}
