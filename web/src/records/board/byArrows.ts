import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

const directions: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Carries a card that is held by keyboard to the middle of the next column, left or right. */
export const byArrows: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const by = directions[event.code];
  if (!by) return undefined;
  event.preventDefault();
  const columns = [...context.droppableRects.values()].sort((one, other) => one.left - other.left);
  const held = context.collisionRect;
  if (!held) return undefined;
  const middle = held.left + held.width / 2;
  const at = columns.findIndex((column) => middle >= column.left && middle <= column.left + column.width);
  const next = columns[Math.max(0, Math.min(columns.length - 1, at + by))];
  if (!next) return undefined;
  return { x: currentCoordinates.x + (next.left + next.width / 2 - middle), y: currentCoordinates.y };
};
