type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The name of a key press: "j", "?", "mod+k", "shift+enter". Letters go by their place on the keyboard where the layout
 * is not Latin, so that the keys work while somebody types Ukrainian.
 */
export function chordOf(press: Press): string {
  const letter = press.code.match(/^Key([A-Z])$/)?.[1]?.toLowerCase();
  const isLatin = press.key.length === 1 && press.key.charCodeAt(0) < 128;
  const key = letter && !isLatin ? letter : slashOf(press) || press.key.toLowerCase();
  const mod = press.ctrlKey || press.metaKey ? 'mod+' : '';
  const alt = press.altKey ? 'alt+' : '';
  const isNamed = key.length > 1 || letter;
  const shift = press.shiftKey && isNamed ? 'shift+' : '';
  return mod + alt + shift + key;
}

/** "/" and "?" sit on one key in Latin layouts; Cyrillic layouts print "." and "," there. */
function slashOf(press: Press): string | undefined {
  if (press.code !== 'Slash' || press.ctrlKey || press.metaKey) return undefined;
  return { '.': '/', ',': '?' }[press.key];
}

/** True where typing means text and not a command. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select')
  );
}
