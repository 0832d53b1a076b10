import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

const sideways: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
const upAndDown: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

type Box = { left: number; top: number; width: number; height: number };

/** Carries a card that is held by keyboard to the next column, left or right, or to the next lane, up or down. */
export const byArrows: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const held = context.collisionRect;
  if (!held || !(event.code in sideways || event.code in upAndDown)) return undefined;
  event.preventDefault();
  const target = targetOf([...context.droppableRects.values()], held, event.code);
  if (!target) return undefined;
  const inside = held.top >= target.top && held.top < target.top + target.height;
  return {
    x: currentCoordinates.x + (target.left + target.width / 2 - (held.left + held.width / 2)),
    y: inside ? currentCoordinates.y : currentCoordinates.y + (target.top + 8 - held.top),
  };
};

/** The column of the same lane beside the held card, or the same column of the lane above or below. */
export function targetOf<B extends Box>(columns: B[], held: Box, code: string): B | undefined {
  const middle = { x: held.left + held.width / 2, y: held.top + Math.min(held.height / 2, 20) };
  const lane = columns.filter((each) => within(middle.y, each.top, each.height));
  if (code in sideways) {
    const row = (lane.length > 0 ? lane : columns).sort((one, other) => one.left - other.left);
    const at = row.findIndex((each) => within(middle.x, each.left, each.width));
    return row[Math.max(0, Math.min(row.length - 1, at + (sideways[code] ?? 0)))];
  }
  const pile = columns
    .filter((each) => within(middle.x, each.left, each.width))
    .sort((one, other) => one.top - other.top);
  const at = pile.findIndex((each) => within(middle.y, each.top, each.height));
  return pile[Math.max(0, Math.min(pile.length - 1, at + (upAndDown[code] ?? 0)))];
}

function within(point: number, from: number, length: number): boolean {
  return point >= from && point <= from + length;
}

/** The card that an arrow leads to from the one in focus: above, below, or at the same height in another column. */
export function nextCard(card: HTMLElement, key: string): HTMLElement | undefined {
  const column = card.closest('section');
  if (!column) return undefined;
  const cards = cardsIn(column);
  const at = cards.indexOf(card);
  if (key === 'ArrowDown' || key === 'j') return cards[at + 1];
  if (key === 'ArrowUp' || key === 'k') return cards[at - 1];
  const step = sideways[key];
  if (!step) return undefined;
  const columns = [...(column.parentElement?.querySelectorAll<HTMLElement>(':scope > section') ?? [])];
  for (let next = columns.indexOf(column) + step; columns[next]; next += step) {
    const found = cardsIn(columns[next] as HTMLElement);
    if (found.length > 0) return found[Math.min(at, found.length - 1)];
  }
  return undefined;
}

function cardsIn(column: HTMLElement): HTMLElement[] {
  const index = (card: HTMLElement) => Number(card.closest('[data-index]')?.getAttribute('data-index'));
  return [...column.querySelectorAll<HTMLElement>('[data-card]')].sort(
    (one, other) => index(one) - index(other),
  );
}
