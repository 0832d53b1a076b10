import type { restWords } from './words';

type Rest = { name: keyof typeof restWords; moment: Date };

const morning = 8;

/** Until when one may want to rest, by the clock of this browser. */
export function restsUntil(now: Date): Rest[] {
  const hour = new Date(now.getTime() + 3_600_000);
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, morning);
  const toMonday = (8 - now.getDay()) % 7 || 7;
  const monday = new Date(now.getFullYear(), now.getMonth(), now.getDate() + toMonday, morning);
  return [
    { name: 'forAnHour', moment: hour },
    { name: 'tillTomorrow', moment: tomorrow },
    { name: 'tillMonday', moment: monday },
  ];
}
