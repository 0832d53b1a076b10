/** The words as they stand `now` with one change of them taken back, and nothing that came after it. */
export function takenBack(now: string[], was: string[], became: string[]): string[] {
  const stay = now.filter((word) => was.includes(word) || !became.includes(word));
  return [...stay, ...was.filter((word) => !became.includes(word) && !stay.includes(word))];
}
