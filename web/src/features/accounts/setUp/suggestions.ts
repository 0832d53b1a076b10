type Suggestion = { currency: string; timeZone: string };

/** The money and the clock of a country, where one of each is meant by nearly all. */
const suggestions: Record<string, Suggestion> = {
  AE: { currency: 'AED', timeZone: 'Asia/Dubai' },
  AM: { currency: 'AMD', timeZone: 'Asia/Yerevan' },
  AT: { currency: 'EUR', timeZone: 'Europe/Vienna' },
  AZ: { currency: 'AZN', timeZone: 'Asia/Baku' },
  BE: { currency: 'EUR', timeZone: 'Europe/Brussels' },
  BG: { currency: 'EUR', timeZone: 'Europe/Sofia' },
  CA: { currency: 'CAD', timeZone: 'America/Toronto' },
  CH: { currency: 'CHF', timeZone: 'Europe/Zurich' },
  CZ: { currency: 'CZK', timeZone: 'Europe/Prague' },
  DE: { currency: 'EUR', timeZone: 'Europe/Berlin' },
  DK: { currency: 'DKK', timeZone: 'Europe/Copenhagen' },
  EE: { currency: 'EUR', timeZone: 'Europe/Tallinn' },
  ES: { currency: 'EUR', timeZone: 'Europe/Madrid' },
  FI: { currency: 'EUR', timeZone: 'Europe/Helsinki' },
  FR: { currency: 'EUR', timeZone: 'Europe/Paris' },
  GB: { currency: 'GBP', timeZone: 'Europe/London' },
  GE: { currency: 'GEL', timeZone: 'Asia/Tbilisi' },
  GR: { currency: 'EUR', timeZone: 'Europe/Athens' },
  HU: { currency: 'HUF', timeZone: 'Europe/Budapest' },
  IE: { currency: 'EUR', timeZone: 'Europe/Dublin' },
  IL: { currency: 'ILS', timeZone: 'Asia/Jerusalem' },
  IT: { currency: 'EUR', timeZone: 'Europe/Rome' },
  KG: { currency: 'KGS', timeZone: 'Asia/Bishkek' },
  KZ: { currency: 'KZT', timeZone: 'Asia/Almaty' },
  LT: { currency: 'EUR', timeZone: 'Europe/Vilnius' },
  LV: { currency: 'EUR', timeZone: 'Europe/Riga' },
  MD: { currency: 'MDL', timeZone: 'Europe/Chisinau' },
  NL: { currency: 'EUR', timeZone: 'Europe/Amsterdam' },
  NO: { currency: 'NOK', timeZone: 'Europe/Oslo' },
  PL: { currency: 'PLN', timeZone: 'Europe/Warsaw' },
  PT: { currency: 'EUR', timeZone: 'Europe/Lisbon' },
  RO: { currency: 'RON', timeZone: 'Europe/Bucharest' },
  RS: { currency: 'RSD', timeZone: 'Europe/Belgrade' },
  SE: { currency: 'SEK', timeZone: 'Europe/Stockholm' },
  SK: { currency: 'EUR', timeZone: 'Europe/Bratislava' },
  TJ: { currency: 'TJS', timeZone: 'Asia/Dushanbe' },
  TM: { currency: 'TMT', timeZone: 'Asia/Ashgabat' },
  TR: { currency: 'TRY', timeZone: 'Europe/Istanbul' },
  UA: { currency: 'UAH', timeZone: 'Europe/Kyiv' },
  US: { currency: 'USD', timeZone: 'America/New_York' },
  UZ: { currency: 'UZS', timeZone: 'Asia/Tashkent' },
};

/** What to fill in when a country is chosen; nothing where it is not known. */
export function suggestedFor(country: string): Partial<Suggestion> {
  return suggestions[country] ?? {};
}

/** The country whose clock this browser shows, if it is one of those known. */
export function countryOfClock(zone = Intl.DateTimeFormat().resolvedOptions().timeZone): string | undefined {
  const current = zone === 'Europe/Kiev' ? 'Europe/Kyiv' : zone;
  return Object.keys(suggestions).find((country) => suggestions[country]?.timeZone === current);
}
