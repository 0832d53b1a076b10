import type { TalkInShort } from '../talking/api';

/** The talks that stand there at once: the open ones, else the latest; and how many more there are. */
export function shownAtOnce(talks: TalkInShort[]): { shown: TalkInShort[]; more: number } {
  const open = talks.filter(({ state }) => state !== 'closed');
  const shown = open.length > 0 ? open : talks.slice(0, 1);
  return { shown, more: talks.length - shown.length };
}
