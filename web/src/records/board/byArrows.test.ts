import { describe, expect, it } from 'vitest';
import { targetOf } from './byArrows';

const box = (name: string, left: number, top: number) => ({ name, left, top, width: 100, height: 200 });
const columns = [box('a1', 0, 0), box('b1', 110, 0), box('a2', 0, 210), box('b2', 110, 210)];
const held = { left: 10, top: 20, width: 80, height: 60 };

describe('a card held by keyboard', () => {
  it.each([
    ['ArrowRight', 'b1'],
    ['ArrowLeft', 'a1'],
    ['ArrowDown', 'a2'],
    ['ArrowUp', 'a1'],
  ])('%s goes to %s', (code, name) => expect(targetOf(columns, held, code)?.name).toBe(name));

  it('stays within its lane when it goes sideways', () => {
    expect(targetOf(columns, { ...held, top: 230 }, 'ArrowRight')?.name).toBe('b2');
  });
});
