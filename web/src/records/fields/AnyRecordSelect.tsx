import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { searchQuery } from '@/api/search';
import type { Ref } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { useLookups } from './lookups';
import { texts } from './messages';

type Props = { label: string; value: Ref | null; onChange: (ref: Ref | null) => void };

/** Any record of any kind, found by the global search. */
export function AnyRecordSelect({ label: title, value, onChange }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { objects } = useLookups();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 120);
  const { data = [] } = useQuery(searchQuery(asked));
  const found: Ref[] = data.map(({ object, id, title: name }) => ({ object, id, title: name }));
  const shown = value && !found.some((ref) => ref.id === value.id) ? [value, ...found] : found;
  const kind = (ref: Ref) => label(objects.find((each) => each.name === ref.object)?.label ?? {});
  return (
    <Select
      label={title}
      searchable
      data={shown.map((ref) => ({ value: ref.id, label: `${ref.title} · ${kind(ref)}` }))}
      value={value?.id ?? null}
      onChange={(id) => onChange(shown.find((ref) => ref.id === id) ?? null)}
      searchValue={words}
      onSearchChange={setWords}
      filter={({ options }) => options}
      nothingFoundMessage={words ? t('nothingFound') : undefined}
    />
  );
}
