import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/i18n';
import {
  dayOf,
  formatAgo,
  formatBytes,
  formatDay,
  formatMoment,
  formatMoney,
  formatPercent,
  formatPhone,
  hueOf,
  initials,
  instantOf,
  wallClock,
} from '.';

const kyiv = (language: Locale['language']): Locale => ({
  language,
  timeZone: 'Europe/Kyiv',
  currency: 'UAH',
});
const now = new Date('2026-11-21T12:00:00Z');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  it('is written as each language does, with cents only where there are any', () => {
    expect(plain(formatMoney({ amount: '12500.00', currency: 'UAH' }, 'uk'))).toBe('12 500 ₴');
    expect(plain(formatMoney({ amount: '12.5', currency: 'USD' }, 'en'))).toBe('$12.50');
    expect(plain(formatMoney({ amount: '1000', currency: 'EUR' }, 'ru'))).toBe('1 000 €');
  });

  it('survives a currency that does not exist', () => {
    expect(plain(formatMoney({ amount: '5', currency: '??' }, 'en'))).toBe('5 ??');
  });
});

describe('dates', () => {
  it('leave out this year and the word for it', () => {
    expect(formatDay('2026-03-05', kyiv('en'), now)).toBe('5 Mar');
    expect(formatDay('2027-03-05', kyiv('uk'), now)).toBe('5 бер. 2027');
    expect(formatDay('2025-03-05', kyiv('ru'), now)).toBe('5 мар. 2025');
  });

  it('are told in the time zone of the reader', () => {
    expect(formatMoment('2026-11-20T23:30:00Z', kyiv('uk'), now)).toBe('21 лист., 01:30');
    expect(dayOf(new Date('2026-11-20T23:30:00Z'), kyiv('en'))).toBe('2026-11-21');
  });

  it('tell how long ago', () => {
    expect(formatAgo('2026-11-18T12:00:00Z', kyiv('uk'), now)).toBe('3 дн. тому');
    expect(formatAgo('2026-11-21T11:59:50Z', kyiv('en'), now)).toBe('now');
  });
});

describe('a moment on the wall', () => {
  it.each(['2026-07-01 09:30:00', '2026-12-01 09:30:00', '2026-03-29 04:30:00', '2026-10-25 04:30:00'])(
    '%s in Kyiv goes to UTC and back',
    (wall) => {
      expect(wallClock(instantOf(wall, 'Europe/Kyiv'), 'Europe/Kyiv')).toBe(wall);
    },
  );

  it('knows summer from winter', () => {
    expect(instantOf('2026-07-01 12:00:00', 'Europe/Kyiv')).toBe('2026-07-01T09:00:00Z');
    expect(instantOf('2026-12-01 12:00:00', 'Europe/Kyiv')).toBe('2026-12-01T10:00:00Z');
  });
});

describe('small things', () => {
  it('show percents, sizes and phones', () => {
    expect(plain(formatPercent(63.15, 'uk'))).toBe('63,15%');
    expect(plain(formatBytes(1_572_864, 'en'))).toBe('1.5 MB');
    expect(formatPhone('+380671234567')).toBe('+380 67 123 45 67');
    expect(formatPhone('112')).toBe('112');
  });

  it('stand a person for their initials, in a colour that stays', () => {
    expect(initials('Олена Іванівна Коваль')).toBe('ОК');
    expect(initials(' ')).toBe('');
    expect(initials('Кавʼярня «Зерно»')).toBe('КЗ');
    expect(initials('“Coffee & Co”')).toBe('CC');
    expect(hueOf('Олена', 8)).toBe(hueOf('Олена', 8));
  });
});
