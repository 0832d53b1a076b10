type StageStatus = 'open' | 'won' | 'lost';

export type StageGuess = { name: string; status: StageStatus };

const lost = /\blost\b|closed.?lost|програ|втрач|відмов|проигр|потер|отказ|reject|cancel/i;
const won = /\bwon\b|closed.?won|success|вигра|успіш|закрито|выигр|успеш|оплач/i;
/** Words by which stages are known everywhere, from the first touch to the signature. */
const order = [
  /new|lead|нов|лід|лид/i,
  /prospect|contact|перший|контакт|первый/i,
  /qualif|кваліф|квалиф/i,
  /engag|meet|demo|present|зустр|встреч|презент/i,
  /propos|offer|quote|пропоз|предлож|кп\b/i,
  /negot|перегов|торг/i,
  /contract|sign|договір|договор|рахун|счёт|счет/i,
];

const known = (name: string) => order.findIndex((word) => word.test(name));

/** Which of the names mean an end, and in which order the others most likely follow one another. */
export function guessedStages(names: string[]): StageGuess[] {
  const all = names.map((name): StageGuess => {
    if (lost.test(name)) return { name, status: 'lost' };
    return { name, status: won.test(name) ? 'won' : 'open' };
  });
  const rank = ({ name, status }: StageGuess) =>
    status === 'won' ? 200 : status === 'lost' ? 201 : known(name) < 0 ? 100 : known(name);
  return all.toSorted((one, other) => rank(one) - rank(other));
}

/** The list with one of its items a place further up or down. */
export function moved<Item>(items: Item[], from: number, by: -1 | 1): Item[] {
  const to = from + by;
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** Chances that grow evenly over the stages in work, in percent. */
export function chances(stages: StageGuess[]): number[] {
  const open = stages.filter(({ status }) => status === 'open');
  return stages.map((stage) =>
    stage.status === 'open' ? Math.round(((open.indexOf(stage) + 1) * 100) / (open.length + 1) / 5) * 5 : 0,
  );
}
