import { useEffect, useRef } from 'react';
import { chordOf, isTyping } from './chord';

export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

const sequencePause = 1000;
const worksEverywhere = new Set(['mod+k']);

/**
 * Binds keys while the component lives: "j", "mod+k", "?", or two in a row: "g d". Keys are silent while somebody types
 * and while a dialog or a menu is open, but for the one that opens the palette.
 */
export function useKeys(keys: KeyMap, enabled = true): void {
  const current = useRef(keys);
  current.current = keys;

  useEffect(() => {
    if (!enabled) return;
    let before = '';
    let at = 0;
    const listen = (event: KeyboardEvent) => {
      const chord = chordOf(event);
      if (
        event.defaultPrevented ||
        (!worksEverywhere.has(chord) && (isTyping(event.target) || layerIsOpen()))
      )
        return;
      const pair = event.timeStamp - at < sequencePause ? `${before} ${chord}` : '';
      const act =
        current.current[pair] ?? (startsPair(before, at, event) ? undefined : current.current[chord]);
      before = chord;
      at = event.timeStamp;
      if (!act) return;
      before = '';
      event.preventDefault();
      act(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enabled]);
}

/** After "g" the next letter belongs to it, whoever else listens for that letter alone. */
function startsPair(before: string, at: number, event: KeyboardEvent): boolean {
  return before === 'g' && event.timeStamp - at < sequencePause;
}

/** A dialog, a menu or a box that dropped down: what is pressed is meant for it. */
function layerIsOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}
