import { useMemo } from 'react';
import type { Field } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import { stageColor } from '../fields/stageColor';
import { texts } from './messages';

/** Names and colours of a board's columns: stages of the pipeline, options of the field, or people. */
export function useColumnTitles(by: Field) {
  const t = useText(texts);
  const label = useLabel();
  const { stages, users } = useLookups();
  return useMemo(() => {
    const isPeople = by.type === 'user';
    const option = (id: string) => by.options.find((each) => each.value === id);
    const titleOf = (id: string) =>
      (isPeople ? users : stages).get(id)?.name ??
      (label(option(id)?.label ?? {}) || t('without', { field: label(by.label).toLowerCase() }));
    const colorOf = (id: string) => {
      const stage = stages.get(id);
      return stage ? stageColor(stage) : (option(id)?.color ?? 'gray');
    };
    return { titleOf, colorOf, isPeople };
  }, [by, label, stages, users, t]);
}
