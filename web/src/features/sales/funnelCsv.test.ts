import { describe, expect, it } from 'vitest';
import { asCell } from './funnelCsv';

describe('a cell of the exported funnel', () => {
  it.each([
    [12.5, '12.5'],
    [null, ''],
    ['Won, "really"', '"Won, ""really"""'],
    ['=cmd()', "'=cmd()"],
    ['-12.50', '-12.50'],
  ])('%s becomes %s', (value, text) => {
    expect(asCell(value)).toBe(text);
  });
});
