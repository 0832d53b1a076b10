import { useKeys } from '@/lib/keys';

/** The day by keyboard: j and k go from row to row, Enter opens (the row is a button), d is done, r puts off. */
export function useDayKeys(): void {
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    d: () => act('done'),
    r: () => act('reschedule'),
  });
}

function step(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-day-row]')];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = here < 0 ? (by > 0 ? 0 : rows.length - 1) : here + by;
  rows[next]?.querySelector<HTMLElement>('[data-act="open"]')?.focus();
}

/** Does something with the row that has the focus; the next one gets it when that one goes. */
function act(what: 'done' | 'reschedule'): void {
  const row = document.activeElement?.closest('[data-day-row]');
  const target = row?.querySelector<HTMLElement>(`[data-act="${what}"]`);
  if (!row || !target) return;
  if (what === 'done') step(row.matches(':last-child') ? -1 : 1);
  target.click();
}
