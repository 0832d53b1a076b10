import { describe, expect, it } from 'vitest';
import { asHtml, asTable, readTable } from './table';

const rows = [
  ['Флот', '12.50 UAH'],
  ['two\nlines', 'a "quoted"\ttab'],
  ['', ''],
];

describe('cells', () => {
  it('come back from the text they were written as', () => {
    expect(readTable(asTable(rows))).toEqual(rows);
  });

  it('are read as spreadsheets write them', () => {
    expect(readTable('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readTable('5" pipe\tx')).toEqual([['5" pipe', 'x']]);
    expect(readTable('one')).toEqual([['one']]);
  });

  it('never become markup', () => {
    expect(asHtml([['<img src=x>', 'a & b']])).toBe(
      '<table><tr><td>&lt;img src=x&gt;</td><td>a &amp; b</td></tr></table>',
    );
  });
});
