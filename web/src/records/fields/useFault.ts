import type { Field } from '@/api/types';
import { useText } from '@/lib/i18n';
import { faultOf } from './faults';
import { texts } from './messages';

/** Tells in words what is plainly wrong with a value of the field, before the server has to. */
export function useFault(field: Field): (value: unknown) => string | undefined {
  const t = useText(texts);
  return (value) => {
    const fault = faultOf(field, value);
    if (!fault) return undefined;
    if (fault.key === 'notEmpty') return t('notEmpty');
    return t(fault.key === 'notEmail' ? 'notEmail' : 'notPhone', { value: fault.value });
  };
}
