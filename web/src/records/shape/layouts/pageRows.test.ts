import { expect, it } from 'vitest';
import { type PageRow, pageOf, rowsOf } from './pageRows';

const label = { en: 'Main', uk: 'Основне', ru: 'Основное' };
const page = {
  sections: [
    { label, columns: 2 as const, folded: false, fields: ['name', 'phone'] },
    { label, columns: 1 as const, folded: true, fields: ['city'] },
  ],
  hidden: ['score'],
};
const names = ['name', 'phone', 'city', 'score', 'hat'];
const ids = (rows: PageRow[]) => rows.map(({ id }) => id);

it('is one list that tells the same page back', () => {
  const rows = rowsOf(page, names);
  expect(ids(rows)).toEqual([
    'section:0',
    'field:name',
    'field:phone',
    'section:1',
    'field:city',
    'rest',
    'field:hat',
    'hidden',
    'field:score',
  ]);
  expect(pageOf(rows)).toEqual(page);
});

it('takes a field wherever it was dragged, above all heads too', () => {
  const rows = rowsOf(page, names);
  const [moved] = rows.splice(6, 1);
  expect(pageOf([moved as PageRow, ...rows]).sections[0]?.fields).toEqual(['hat', 'name', 'phone']);
});

it('knows nothing of fields that are gone', () =>
  expect(ids(rowsOf(page, ['name']))).toEqual(['section:0', 'field:name', 'section:1', 'rest', 'hidden']));
