import { describe, expect, it } from 'vitest';
import type { ObjectType } from '@/api/types';
import { namedBy } from './naming';

const object = (...fields: [string, boolean][]) =>
  ({ fields: fields.map(([name, required]) => ({ name, required, read_only: false })) }) as ObjectType;

describe('a record made of a name', () => {
  it('is a company by its name, a person by first and last', () => {
    expect(namedBy(object(['name', true]), 'Лан')).toEqual({ name: 'Лан' });
    expect(namedBy(object(['first_name', false], ['last_name', false]), 'Олена Коваль Мала')).toEqual({
      first_name: 'Олена',
      last_name: 'Коваль Мала',
    });
  });

  it('is none where its kind needs more', () => {
    expect(namedBy(object(['name', true], ['starts_at', true]), 'Зустріч')).toBeUndefined();
    expect(namedBy(object(['body', true]), 'Нотатка')).toBeUndefined();
  });
});
