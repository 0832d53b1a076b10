import type { Filter } from '@/api/types';

export type Span = Partial<Record<'minutes' | 'hours' | 'days' | 'weeks', number>>;

/** One text for everybody, or one for each language. */
export type Words = string | Record<string, string>;
export type TalkButton = { label?: Words; steps?: Step[] };

/** The words for somebody of a language, else any there are. */
export function wordsIn(words: unknown, language: string): string {
  if (typeof words !== 'object' || words === null) return String(words ?? '');
  const by = words as Record<string, string>;
  return by[language] || Object.values(by).find(Boolean) || '';
}

/** What begins a flow; what else it holds the server declares for each kind. */
export type Trigger = { on: string; [value: string]: unknown };

/** One of the paths that a record goes at once. */
export type Path = { name?: string; steps?: Step[] };

/** A step of the tree; `given` is what an action takes, of any other kind the values stand beside `do`. */
export type Step = {
  do: string;
  action?: string;
  given?: Record<string, unknown>;
  then?: Step[];
  otherwise?: Step[];
  steps?: Step[];
  parts?: { share?: number; steps?: Step[] }[];
  paths?: Path[];
  buttons?: TalkButton[];
  /** The way of a question that got no answer in time; of an approval what silence means. */
  late?: Step[] | string;
  [value: string]: unknown;
};

export type Definition = {
  trigger: Trigger;
  where?: Filter | null;
  goal?: Filter | null;
  reentry?: { rule: 'never' | 'after' | 'always'; after?: Span };
  rest?: { begins: string; ends: string } | null;
  per_hour?: number;
  steps?: Step[];
};
