import type { Field } from '@/api/types';
import { useLabel } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import { stageColor } from '../fields/stageColor';

/** Names and colours of a board's columns: stages of the pipeline, or options of the field. */
export function useColumnTitles(by: Field) {
  const label = useLabel();
  const { stages } = useLookups();
  const option = (id: string) => by.options.find((each) => each.value === id);
  const titleOf = (id: string) => stages.get(id)?.name ?? (label(option(id)?.label ?? {}) || '—');
  const colorOf = (id: string) => {
    const stage = stages.get(id);
    return stage ? stageColor(stage) : (option(id)?.color ?? 'gray');
  };
  return { titleOf, colorOf };
}
