import { describe, expect, it } from 'vitest';
import { countryOfClock, suggestedFor } from './suggestions';

describe('what a country suggests', () => {
  it('is its money and its clock', () => {
    expect(suggestedFor('UA')).toEqual({ currency: 'UAH', timeZone: 'Europe/Kyiv' });
  });

  it('is nothing where the country is not known', () => {
    expect(suggestedFor('AQ')).toEqual({});
  });

  it('is only what the browser knows, too', () => {
    for (const country of ['UA', 'PL', 'KZ', 'US'])
      expect(() =>
        new Intl.DateTimeFormat('en', { timeZone: suggestedFor(country).timeZone }).format(),
      ).not.toThrow();
  });
});

describe('the country of a clock', () => {
  it.each([
    ['Europe/Kyiv', 'UA'],
    ['Europe/Kiev', 'UA'],
    ['Europe/Warsaw', 'PL'],
    ['Antarctica/Troll', undefined],
  ])('of %s is %s', (zone, country) => {
    expect(countryOfClock(zone)).toBe(country);
  });
});
