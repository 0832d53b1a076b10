import { describe, expect, it } from 'vitest';
import type { Field, FieldType, Filter, Operator } from '@/api/types';
import { firstOperator, firstValue, isComplete, valueKind } from './operators';
import { isCondition, readParts, withPart, writeParts } from './tree';

const field = (type: FieldType, operators: Operator[] = []): Field => ({
  name: 'x',
  type,
  label: {},
  required: false,
  unique: false,
  read_only: false,
  custom: false,
  options: [],
  target: null,
  sortable: true,
  filterable: true,
  operators,
  group: null,
});
const isOpen: Filter = { field: 'status', op: 'eq', value: 'open' };
const isBig: Filter = { field: 'amount', op: 'gt', value: 1000 };

describe('the parts of a filter', () => {
  it('are its conditions, joined by and or by or', () => {
    expect(readParts({ and: [isOpen, isBig] })).toEqual({ mode: 'and', parts: [isOpen, isBig] });
    expect(readParts({ or: [isOpen] })).toEqual({ mode: 'or', parts: [isOpen] });
    expect(readParts(isOpen)).toEqual({ mode: 'and', parts: [isOpen] });
    expect(readParts(undefined)).toEqual({ mode: 'and', parts: [] });
  });

  it('make the same filter again', () => {
    const filter: Filter = { or: [isOpen, { not: isBig }] };
    expect(writeParts(readParts(filter))).toEqual(filter);
  });

  it('make no filter where there is none', () => {
    expect(writeParts({ mode: 'and', parts: [] })).toBeUndefined();
  });

  it('grow by one more, joined as the others are', () => {
    expect(withPart(undefined, isOpen)).toEqual({ and: [isOpen] });
    expect(withPart({ or: [isOpen] }, isBig)).toEqual({ or: [isOpen, isBig] });
  });

  it('may be whole trees that no chip can edit', () => {
    expect(isCondition(isOpen)).toBe(true);
    expect(isCondition({ not: isOpen })).toBe(false);
  });
});

describe('an operator asks for its kind of value', () => {
  it.each([
    ['text', 'contains', 'text'],
    ['text', 'is_empty', 'none'],
    ['money', 'gte', 'number'],
    ['number', 'between', 'numbers'],
    ['date', 'before', 'period'],
    ['datetime', 'between', 'days'],
    ['date', 'anniversary_in', 'span'],
    ['stage', 'in', 'choices'],
    ['user', 'eq', 'choice'],
    ['tags', 'contains', 'text'],
    ['boolean', 'eq', 'boolean'],
  ] as const)('%s %s: %s', (type, op, kind) => {
    expect(valueKind(field(type), op)).toBe(kind);
  });

  it('and is complete only with it', () => {
    const stage = field('stage');
    expect(isComplete({ field: 'x', op: 'in', value: [] }, stage)).toBe(false);
    expect(isComplete({ field: 'x', op: 'in', value: ['a'] }, stage)).toBe(true);
    expect(isComplete({ field: 'x', op: 'is_empty' }, stage)).toBe(true);
    expect(isComplete({ field: 'x', op: 'between', value: [1, undefined] }, field('number'))).toBe(false);
    expect(isComplete({ field: 'x', op: 'eq', value: 0 }, field('number'))).toBe(true);
  });

  it('starting with the one most wanted', () => {
    expect(firstOperator(field('stage', ['eq', 'in']))).toBe('in');
    expect(firstOperator(field('text', ['eq', 'contains']))).toBe('contains');
    expect(firstOperator(field('money', ['in', 'eq', 'gte']))).toBe('gte');
    expect(firstOperator(field('file', ['is_empty']))).toBe('is_empty');
    expect(firstValue('span')).toEqual({ days: 30 });
  });
});
