import { narrowest, widest } from './columns';

const room = 44;

/** How wide a column must be to show all of what is drawn in it now, its head too. */
export function fittedWidth(scroller: HTMLElement | null, column: number): number {
  const heads = scroller?.querySelectorAll<HTMLElement>('[role="columnheader"]');
  const head = heads?.[column + 1]?.querySelector<HTMLElement>('.cut');
  const cells = [...(scroller?.querySelectorAll<HTMLElement>(`[data-cell$=":${column}"]`) ?? [])];
  const widths = [head, ...cells].map((cell) => (cell ? contentWidth(cell) : 0));
  return Math.round(Math.max(narrowest, Math.min(widest, Math.max(0, ...widths) + room)));
}

/** The width of the text itself: what is cut off counts too. */
function contentWidth(cell: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(cell);
  const inner = [...cell.querySelectorAll<HTMLElement>('.cut')].map((each) => each.scrollWidth);
  return Math.max(range.getBoundingClientRect().width, ...inner);
}
