import type { Field } from '@/api/types';
import { isBlank, listOf } from './values';

type Fault = { key: 'notEmail' | 'notPhone' | 'notEmpty'; value: string };

/** What is plainly wrong before it is sent; whatever passes here the server still weighs. */
export function faultOf(field: Field, value: unknown): Fault | undefined {
  if (field.required && isBlank(value)) return { key: 'notEmpty', value: '' };
  if (field.type === 'email' || field.type === 'emails') {
    const wrong = listOf(value).find((each) => !/^[^\s@]+@[^\s@]+$/.test(each.trim()));
    return wrong === undefined ? undefined : { key: 'notEmail', value: wrong };
  }
  if (field.type === 'phone' || field.type === 'phones') {
    const wrong = listOf(value).find((each) => (each.match(/\d/g) ?? []).length < 3);
    return wrong === undefined ? undefined : { key: 'notPhone', value: wrong };
  }
  return undefined;
}
