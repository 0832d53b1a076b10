import { call } from '@/api/http';
import type { FirstAdministratorIn } from '@/api/openapi';
import { asProblem } from '@/api/problem';

export type Step = 'company' | 'colleagues' | 'start';

export const steps: Step[] = ['company', 'colleagues', 'start'];

export const isStep = (text: string | undefined): text is Step => steps.includes(text as Step);

export const makeFirstAdministrator = (body: FirstAdministratorIn) =>
  call<unknown>('POST', '/entry/administrator', { body });

export const finishSetUp = () => call<null>('POST', '/entry/finished');

/** A few records to look around with; whoever took them already has them. */
export const makeSamples = () =>
  call<unknown>('POST', '/samples').catch((error: unknown) => {
    if (asProblem(error).status !== 409) throw error;
  });

/** The trades a company may live by; the server knows the same. */
export const trades = [
  'wholesale',
  'shop',
  'online_shop',
  'services',
  'agency',
  'it',
  'clinic',
  'beauty',
  'fitness',
  'car_service',
  'real_estate',
  'construction',
  'education',
  'tourism',
  'hospitality',
  'food',
  'logistics',
  'manufacturing',
  'finance',
  'legal',
  'other',
] as const;

/** Which preset shapes a workspace for a trade. */
const presetOf: Partial<Record<string, string>> = {
  wholesale: 'b2b_sales',
  shop: 'shop',
  online_shop: 'shop',
  agency: 'agency',
  clinic: 'clinic',
  fitness: 'fitness_club',
  car_service: 'car_service',
  real_estate: 'real_estate',
  education: 'online_school',
};

export const presetFor = (trade: string): string | undefined => presetOf[trade];

export const applyPreset = (name: string) => call<unknown>('POST', '/presets/apply', { body: { name } });

/** "a@b.com, c@d.com\ne@f.com" → each address once, in the order typed. */
export function addressesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
}
