import { periodTexts } from './words';

export type Period = keyof typeof periodTexts;

export const periods = Object.keys(periodTexts) as Period[];

export function isPeriod(value: unknown): value is Period {
  return periods.includes(value as Period);
}
