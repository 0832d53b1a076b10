import { type Language, languages } from './language';

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Wording = string | PluralForms;
export type Message = Record<Language, Wording>;
export type Values = Record<string, string | number>;

/** A folder's texts, each in every language: a text that lacks one does not compile. */
export function messages<const T extends Record<string, Message>>(texts: T): T {
  return texts;
}

/** English knows two forms: 1 deal, 2 deals. */
export function two(one: string, other: string): PluralForms {
  return { one, other };
}

/** Ukrainian and Russian know three: 1 угода, 2 угоди, 5 угод; fractions take the second. */
export function three(one: string, few: string, many: string): PluralForms {
  return { one, few, many, other: few };
}

/** The text in `language`, its `{name}` places filled; a plural text chooses its form by `values.count`. */
export function say(message: Message, language: Language, values: Values = {}): string {
  const wording = message[language];
  const text = typeof wording === 'string' ? wording : formFor(wording, language, Number(values.count ?? 0));
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    name in values ? shown(values[name], language) : place,
  );
}

/** A text that came with data (object and field labels) in `language`, else in any it has. */
export function sayLabel(label: Partial<Record<Language, string>>, language: Language): string {
  return label[language] || label.en || languages.map((each) => label[each]).find(Boolean) || '';
}

const rules = new Map<Language, Intl.PluralRules>();
const numbers = new Map<Language, Intl.NumberFormat>();

function formFor(forms: PluralForms, language: Language, count: number): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return forms[rule.select(count)] ?? forms.other;
}

function shown(value: string | number | undefined, language: Language): string {
  if (typeof value !== 'number') return value ?? '';
  const format = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, format);
  return format.format(value);
}
