import type { Icon } from '@tabler/icons-react';

/** One line of the palette: what it says and what choosing it does. */
export type PaletteItem = {
  id: string;
  group: string;
  label: string;
  hint?: string;
  icon: Icon;
  run: () => void;
};

/** "> dark" asks for commands only; "# tanya" and "@ tanya" for records only. */
export function readPaletteText(text: string): { words: string; commands: boolean; records: boolean } {
  const mark = text.trimStart()[0];
  const words = mark && '>@#'.includes(mark) ? text.trimStart().slice(1).trim() : text.trim();
  return { words, commands: mark !== '@' && mark !== '#', records: mark !== '>' };
}

/** Items whose label holds every typed word, in the order they were given. */
export function matching(items: PaletteItem[], words: string): PaletteItem[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => wanted.every((word) => item.label.toLowerCase().includes(word)));
}
