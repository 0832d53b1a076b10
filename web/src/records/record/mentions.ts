type Named = { id: string; name: string };

/** The word after "@" that the caret stands in, and where it begins; null where no one is being called. */
export function callAt(text: string, caret: number): { from: number; word: string } | null {
  const found = text.slice(0, caret).match(/(?:^|\s)@([^\s@]*(?: [^\s@]*)?)$/);
  return found ? { from: caret - (found[1] ?? '').length - 1, word: found[1] ?? '' } : null;
}

/** Colleagues whose name has a word that begins so. */
export function called<T extends Named>(people: T[], word: string, most = 6): T[] {
  const wanted = word.trim().toLocaleLowerCase();
  const fits = ({ name }: T) =>
    name.toLocaleLowerCase().startsWith(wanted) ||
    name
      .toLocaleLowerCase()
      .split(/\s+/)
      .some((part) => part.startsWith(wanted));
  return people.filter(fits).slice(0, most);
}

/** The text with the name in place of the word, and where the caret goes. */
export function withMention(text: string, from: number, caret: number, name: string) {
  const head = `${text.slice(0, from)}@${name} `;
  return { text: head + text.slice(caret).replace(/^ /, ''), caret: head.length };
}

/** The ids of those whose "@Name" stands in the text. */
export function mentioned(text: string, people: Named[]): string[] {
  return people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
}

type Part = { text: string; at: number; isMention: boolean };

/** The text cut at the names it calls; longer names win over those they begin with. */
export function mentionParts(text: string, names: string[]): Part[] {
  const longest = [...names].filter(Boolean).sort((one, other) => other.length - one.length);
  if (longest.length === 0) return [{ text, at: 0, isMention: false }];
  const pattern = new RegExp(`@(?:${longest.map(escaped).join('|')})`, 'g');
  const parts: Part[] = [];
  let at = 0;
  for (const found of text.matchAll(pattern)) {
    if (found.index > at) parts.push({ text: text.slice(at, found.index), at, isMention: false });
    parts.push({ text: found[0], at: found.index, isMention: true });
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), at, isMention: false });
  return parts;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
