import { useRef, useState } from 'react';
import { type Day, daysBetween, minutesOf, wallAt } from './days';
import { drawnAt, type Entry, endingAt, givenTo, type Hand, movedTo, type Times } from './entries';

/**
 * A place under the pointer: minutes null is the lane for the whole day, undefined a place that knows no hours; in the
 * column of one person that person.
 */
export type Spot = { day: Day; minutes: number | null | undefined; person?: string | undefined };

export type Drag =
  | { mode: 'move' | 'resize'; entry: Entry; times: Times; hand?: Hand | undefined }
  | { mode: 'create'; times: { from: string; to: string } };

type Handlers = {
  onDrop: (entry: Entry, times: Times | null, hand?: Hand) => void;
  onCreate: (times: { from: string; to: string }) => void;
};

const step = 15;
const mouseSlack = 4;
const touchSlack = 10;
const touchPause = 350;
const scrollEdge = 48;

/**
 * Moving, resizing and drawing entries by mouse, pen and finger. A finger rests a moment first, so that it may scroll;
 * Escape gives up.
 */
export function useGridDrag({ onDrop, onCreate }: Handlers) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const endedAt = useRef(0);

  const begin = (
    event: React.PointerEvent,
    at: (spot: Spot) => Drag | null,
    finish: (last: Drag) => void,
  ) => {
    if (event.button !== 0) return;
    const isTouch = event.pointerType === 'touch';
    const { clientX, clientY } = event;
    let isActive = false;
    let last: Drag | null = null;
    const show = (x: number, y: number) => {
      const spot = spotAt(x, y);
      const next = spot && at(spot);
      if (next) {
        last = next;
        setDrag(next);
      }
    };
    const activate = () => {
      isActive = true;
      show(clientX, clientY);
      navigator.vibrate?.(10);
    };
    const timer = isTouch ? setTimeout(activate, touchPause) : undefined;
    const onMove = (move: PointerEvent) => {
      const distance = Math.hypot(move.clientX - clientX, move.clientY - clientY);
      if (!isActive) {
        if (isTouch && distance > touchSlack) return stop();
        if (isTouch || distance < mouseSlack) return;
        isActive = true;
      }
      scrollNear(move.clientX, move.clientY);
      show(move.clientX, move.clientY);
    };
    const onUp = () => {
      stop();
      if (isActive) endedAt.current = Date.now();
      if (isActive && last) finish(last);
    };
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      stop();
    };
    // While an entry is held, the finger must not scroll the page under it.
    const onTouch = (touch: TouchEvent) => isActive && touch.preventDefault();
    const stop = () => {
      clearTimeout(timer);
      setDrag(null);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('touchmove', onTouch);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('touchmove', onTouch, { passive: false });
  };

  const drop = (last: Drag) => {
    if (last.mode === 'create') return onCreate(last.times);
    const { entry, times, hand } = last;
    const isElsewhen = times.from !== entry.from || (times.to ?? entry.to) !== entry.to;
    if (isElsewhen || hand) onDrop(entry, isElsewhen ? times : null, hand);
  };
  const startMove = (event: React.PointerEvent, entry: Entry) => {
    event.stopPropagation();
    const first = spotAt(event.clientX, event.clientY);
    const grab = grabbedAt(entry, first);
    const at = (spot: Spot): Drag => ({
      mode: 'move',
      entry,
      times: movedBy(entry, spot, first, grab),
      hand: handed(first, spot),
    });
    begin(event, at, drop);
  };
  const startResize = (event: React.PointerEvent, entry: Entry) => {
    event.stopPropagation();
    const at = (spot: Spot): Drag | null =>
      typeof spot.minutes === 'number'
        ? { mode: 'resize', entry, times: endingAt(entry, spot.day, rounded(spot.minutes)) }
        : null;
    begin(event, at, drop);
  };
  const startCreate = (event: React.PointerEvent) => {
    const first = spotAt(event.clientX, event.clientY);
    if (event.pointerType === 'touch' || typeof first?.minutes !== 'number') return;
    const start = Math.floor(first.minutes / step) * step;
    begin(event, (spot) => ({ mode: 'create', times: stretch(first.day, start, spot) }), drop);
  };
  /** A click that ends a drag means nothing more. */
  const isFresh = () => Date.now() - endedAt.current < 50;
  return { drag, startMove, startResize, startCreate, isFresh };
}

/** How far behind the beginning of the entry it was taken hold of. */
function grabbedAt(entry: Entry, spot: Spot | null): number {
  if (typeof spot?.minutes !== 'number') return 0;
  return daysBetween(entry.from.slice(0, 10), spot.day) * 1440 + spot.minutes - minutesOf(entry.from);
}

function movedBy(entry: Entry, spot: Spot, first: Spot | null, grab: number): Times {
  if (typeof spot.minutes === 'number') {
    return movedTo(entry, spot.day, rounded(spot.minutes - (entry.isAllDay ? 0 : grab)));
  }
  // Taken by its second day, an entry of several days moves as far as the pointer did.
  const begun = entry.from.slice(0, 10);
  const ahead = first && typeof first.minutes !== 'number' ? daysBetween(begun, first.day) : 0;
  return movedTo(entry, wallAt(spot.day, -ahead * 1440).slice(0, 10), spot.minutes);
}

function handed(first: Spot | null, spot: Spot): Hand | undefined {
  const [from, to] = [first?.person, spot.person];
  return from && to && from !== to ? { from, to } : undefined;
}

function stretch(day: Day, start: number, spot: Spot) {
  const here =
    typeof spot.minutes === 'number' ? daysBetween(day, spot.day) * 1440 + rounded(spot.minutes) : start;
  const [from, to] = here < start ? [here, start + step] : [start, Math.max(here, start + step)];
  return { from: wallAt(day, from), to: wallAt(day, to) };
}

function rounded(minutes: number): number {
  return Math.round(minutes / step) * step;
}

/** The part of a calendar under a point, as its elements tell: `data-day`, and `data-hours` where height is time. */
function spotAt(x: number, y: number): Spot | null {
  const inside = document.elementsFromPoint(x, y).find((element) => element.closest('[data-day]'));
  const place = inside?.closest<HTMLElement>('[data-day]');
  if (!place?.dataset.day) return null;
  const { day, hours, person } = place.dataset;
  if (hours === 'none') return { day, minutes: null, person };
  if (hours === undefined) return { day, minutes: undefined };
  const box = place.getBoundingClientRect();
  return { day, person, minutes: Math.min(1439, Math.max(0, ((y - box.top) / box.height) * 1440)) };
}

function scrollNear(x: number, y: number): void {
  const scroller = document.elementFromPoint(x, y)?.closest('[data-scroller]');
  if (!scroller) return;
  const box = scroller.getBoundingClientRect();
  if (y > box.bottom - scrollEdge) scroller.scrollTop += 12;
  else if (y < box.top + scrollEdge * 2) scroller.scrollTop -= 12;
}

/** The entries as they look while one of them is held elsewhere. */
export function withDrag(entries: Entry[], drag: Drag | null): Entry[] {
  if (!drag || drag.mode === 'create') return entries;
  const drawn = (entry: Entry) => drawnAt(drag.hand ? givenTo(entry, drag.hand) : entry, drag.times);
  return entries.map((entry) => (entry.id === drag.entry.id ? drawn(entry) : entry));
}
