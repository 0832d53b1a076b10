import { Loader, MultiSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fewQuery } from '@/api/records';
import { searchQuery } from '@/api/search';
import type { Ref } from '@/api/types';
import { useText } from '@/lib/i18n';
import { useLookups } from '../lookups';
import { texts } from '../messages';
import { refOf, refsOf } from '../values';
import { type EditorProps, inputProps } from './types';

const dropdown = { withinPortal: true, shadow: 'md' } as const;

/** Another record, found by typing. */
export function ReferenceEditor(props: EditorProps) {
  const { onChange, onCommit, isInline, required } = props;
  const chosen = refOf(props.value);
  const { found, search, setSearch, isLoading, empty } = useFound(props, chosen ? [chosen] : []);
  const choose = (id: string | null) => {
    const next = found.find((ref) => ref.id === id) ?? null;
    onChange(next);
    onCommit?.(next);
  };
  return (
    <Select
      {...inputProps(props)}
      data={found.map(asChoice)}
      value={chosen?.id ?? null}
      onChange={choose}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      clearable={!required}
      defaultDropdownOpened={isInline}
      nothingFoundMessage={empty}
      rightSection={isLoading ? <Loader /> : undefined}
      comboboxProps={dropdown}
    />
  );
}

export function ReferencesEditor(props: EditorProps) {
  const chosen = refsOf(props.value);
  const { found, search, setSearch, empty } = useFound(props, chosen);
  return (
    <MultiSelect
      {...inputProps(props)}
      data={found.map(asChoice)}
      value={chosen.map((ref) => ref.id)}
      onChange={(ids) =>
        props.onChange(ids.map((id) => found.find((ref) => ref.id === id) ?? { id, title: '' }))
      }
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      nothingFoundMessage={empty}
      comboboxProps={dropdown}
    />
  );
}

/** The records that match what is typed, of the field's kind or of any, always with those already chosen. */
function useFound({ field }: EditorProps, chosen: Ref[]) {
  const t = useText(texts);
  const { objects, pipelines } = useLookups();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 120);
  const target = field.target ?? '';
  const isObject = objects.some((object) => object.name === target);
  const words = chosen.some((ref) => ref.title === asked) ? '' : asked;
  const ofKind = useQuery({ ...fewQuery(target, { q: words || undefined }), enabled: isObject });
  const ofAny = useQuery({ ...searchQuery(words), enabled: !target && words.length > 0 });
  const known: Ref[] =
    target === 'pipelines' ? pipelines.map(({ id, name }) => ({ id, title: name })) : (ofAny.data ?? []);
  const rows = isObject ? (ofKind.data?.items ?? []) : known;
  const missing = chosen.filter((ref) => ref.title && !rows.some((row) => row.id === ref.id));
  const found = [...missing, ...rows].map(({ id, title, object }) => ({
    id,
    title,
    object: target || object,
  }));
  return {
    found,
    search,
    setSearch,
    isLoading: ofKind.isFetching || ofAny.isFetching,
    empty: t('nothingFound'),
  };
}

function asChoice(ref: Ref) {
  return { value: ref.id, label: ref.title || '…' };
}
