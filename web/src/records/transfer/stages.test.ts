import { describe, expect, it } from 'vitest';
import { chances, guessedStages, moved } from './stages';

describe('stages out of the values of a file', () => {
  it('stand in the usual order with the ends last', () => {
    expect(guessedStages(['Won', 'Lost', 'Engaging', 'Prospecting'])).toEqual([
      { name: 'Prospecting', status: 'open' },
      { name: 'Engaging', status: 'open' },
      { name: 'Won', status: 'won' },
      { name: 'Lost', status: 'lost' },
    ]);
  });

  it('are known in Ukrainian and Russian, and keep their order where they are not', () => {
    const names = ['Програно', 'Друге', 'Перше', 'Нова заявка', 'Выиграно'];
    expect(guessedStages(names).map(({ name }) => name)).toEqual([
      'Нова заявка',
      'Друге',
      'Перше',
      'Выиграно',
      'Програно',
    ]);
  });

  it('are moved by one place and not over the edge', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('have chances that grow', () => {
    expect(chances(guessedStages(['Won', 'Engaging', 'Prospecting']))).toEqual([35, 65, 0]);
  });
});
