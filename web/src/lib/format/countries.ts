import type { Language } from '@/lib/i18n';

/** Countries whose phone numbers we know (ISO 3166). */
const codes =
  'AC AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

type Choice = { value: string; label: string };

/** All countries by their names in the reader's language. */
export function countryChoices(language: Language): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return byLabel(
    codes.map((value) => ({ value, label: names.of(value) ?? value })),
    language,
  );
}

/** All currencies as "UAH: Ukrainian hryvnia", those of our users first. */
export function currencyChoices(language: Language): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const near = ['UAH', 'USD', 'EUR', 'PLN', 'GBP', 'UZS', 'KZT', 'RUB'];
  const label = (value: string) => ({ value, label: `${value}: ${names.of(value) ?? value}` });
  const rest = Intl.supportedValuesOf('currency').filter((code) => !near.includes(code));
  return [...near.map(label), ...rest.map(label)];
}

function byLabel(choices: Choice[], language: Language): Choice[] {
  return choices.sort((one, other) => one.label.localeCompare(other.label, language));
}

/** Browsers know some zones by their old names only ("Europe/Kiev"): the chosen one is always among them. */
export function zoneChoices(chosen: string): string[] {
  return [...new Set([chosen, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}
