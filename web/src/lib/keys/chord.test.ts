import { describe, expect, it } from 'vitest';
import { chordOf } from './chord';

const press = (
  key: string,
  code: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => chordOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('a key press is named', () => {
  it('the same in a Latin and in a Cyrillic layout', () => {
    expect(press('j', 'KeyJ')).toBe('j');
    expect(press('о', 'KeyJ')).toBe('j');
    expect(press('л', 'KeyK', { ctrlKey: true })).toBe('mod+k');
  });

  it('with ⌘ as with Ctrl', () => {
    expect(press('k', 'KeyK', { metaKey: true })).toBe('mod+k');
  });

  it('by the slash key, whatever the layout prints there', () => {
    expect(press('.', 'Slash')).toBe('/');
    expect(press(',', 'Slash', { shiftKey: true })).toBe('?');
    expect(press('?', 'Slash', { shiftKey: true })).toBe('?');
    expect(press('/', 'Slash')).toBe('/');
  });

  it('with Shift where the key has a name of its own', () => {
    expect(press('Enter', 'Enter', { shiftKey: true })).toBe('shift+enter');
    expect(press('Escape', 'Escape')).toBe('escape');
  });
});
