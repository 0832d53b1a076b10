import type { Field } from '@/api/types';
import { useText } from '@/lib/i18n';
import { kindsOf } from '../../conditions/conditions';
import { markTexts } from './words';

/** Says which conditions a field has. */
export function useMarks(): (field: Field) => string[] {
  const mark = useText(markTexts);
  return (field) => kindsOf(field).map((kind) => mark(kind));
}
