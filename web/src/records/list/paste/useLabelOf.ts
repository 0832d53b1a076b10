import type { Field } from '@/api/types';
import { useLabel } from '@/lib/i18n';

/** What a choice of a field is called in the reader's language. */
export function useLabelOf(): (field: Field, value: string) => string {
  const label = useLabel();
  return (field, value) => {
    const option = field.options.find((each) => each.value === value);
    return option ? label(option.label) : value;
  };
}
