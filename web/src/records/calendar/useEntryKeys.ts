import { useEffect, useRef, useState } from 'react';
import { addDays, minutesOf } from './days';
import { canStretch, drawnAt, type Entry, endingAt, type Hand, movedTo, type Times } from './entries';

const step = 15;

/**
 * Moving by keyboard: Alt with the arrows moves, with Shift too makes longer and shorter, which is drawn at once and
 * saved when Alt is let go; sideways it gives the entry to the colleague beside.
 */
export function useEntryKeys(
  onDrop: (entry: Entry, times: Times | null, hand?: Hand) => void,
  say: (entry: Entry) => void,
) {
  const [held, setHeld] = useState<{ entry: Entry; times: Times } | null>(null);
  const latest = useRef(held);
  latest.current = held;
  const drop = useRef(onDrop);
  drop.current = onDrop;

  useEffect(() => {
    const save = () => {
      if (!latest.current) return;
      drop.current(latest.current.entry, latest.current.times);
      latest.current = null;
      setHeld(null);
    };
    const onKeyUp = (event: KeyboardEvent) => event.key === 'Alt' && save();
    window.addEventListener('keyup', onKeyUp);
    window.addEventListener('blur', save);
    return () => {
      window.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', save);
    };
  }, []);

  const onKeyDown = (event: React.KeyboardEvent, entry: Entry) => {
    if (!event.altKey || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const hand = event.shiftKey && !latest.current ? handedBeside(event.currentTarget, event.key) : null;
    if (hand) return drop.current(entry, null, hand);
    const begun = latest.current?.entry.id === entry.id ? latest.current.entry : entry;
    const times = afterKey(entry, event.key, event.shiftKey);
    if (!times) return;
    latest.current = { entry: begun, times };
    setHeld(latest.current);
    say(drawnAt(begun, times));
  };
  return { held, onKeyDown };
}

/** From the person in whose column an entry stands to the one in the next column, where columns are people. */
function handedBeside(element: Element, key: string): Hand | null {
  const column = element.closest<HTMLElement>('[data-person]');
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (!column?.dataset.person || !by) return null;
  const columns = [...document.querySelectorAll<HTMLElement>('[data-hours="all"][data-person]')];
  const people = columns.map(({ dataset }) => dataset.person ?? '');
  const to = people[people.indexOf(column.dataset.person) + by];
  return to ? { from: column.dataset.person, to } : null;
}

function afterKey(entry: Entry, key: string, isLonger: boolean): Times | null {
  const day = entry.from.slice(0, 10);
  const minutes = minutesOf(entry.from);
  if (isLonger) {
    if (!canStretch(entry) || (key !== 'ArrowDown' && key !== 'ArrowUp')) return null;
    return endingAt(entry, entry.to.slice(0, 10), minutesOf(entry.to) + (key === 'ArrowDown' ? step : -step));
  }
  if (key === 'ArrowLeft') return movedTo(entry, addDays(day, -1), undefined);
  if (key === 'ArrowRight') return movedTo(entry, addDays(day, 1), undefined);
  if (entry.isAllDay) return null;
  return movedTo(entry, day, minutes + (key === 'ArrowDown' ? step : -step));
}
