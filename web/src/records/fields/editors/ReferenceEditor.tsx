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
import { type Fresh, freshId, useFresh } from './useFresh';

const dropdown = { withinPortal: true, shadow: 'md' } as const;

/** Another record, found by typing. */
export function ReferenceEditor(props: EditorProps) {
  const { onChange, onCommit, isInline, required } = props;
  const chosen = refOf(props.value);
  const { found, search, setSearch, isLoading, empty, fresh } = useFound(props, chosen ? [chosen] : []);
  const take = (next: Ref | null) => {
    onChange(next);
    onCommit?.(next);
  };
  const choose = (id: string | null) => {
    if (id === freshId) return void fresh?.make().then((made) => made && take(made));
    const next = found.find((ref) => ref.id === id) ?? null;
    take(next);
  };
  return (
    <Select
      {...inputProps(props)}
      data={choicesOf(found, fresh)}
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
  const { found, search, setSearch, empty, fresh } = useFound(props, chosen);
  const choose = (ids: string[]) => {
    const kept = ids.filter((id) => id !== freshId);
    const refs = kept.map((id) => found.find((ref) => ref.id === id) ?? { id, title: '' });
    if (kept.length === ids.length) props.onChange(refs);
    else void fresh?.make().then((made) => made && props.onChange([...refs, made]));
  };
  return (
    <MultiSelect
      {...inputProps(props)}
      data={choicesOf(found, fresh)}
      value={chosen.map((ref) => ref.id)}
      onChange={choose}
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
  const found = [...missing, ...rows].map((row) => ({
    id: row.id,
    title: row.title ?? nameOf(row),
    object: target || row.object,
  }));
  const fresh = useFresh(field, words, found);
  return {
    found,
    search,
    setSearch,
    isLoading: ofKind.isFetching || ofAny.isFetching,
    empty: t('nothingFound'),
    fresh,
  };
}

/** People and stages have a name instead of a title. */
function nameOf(row: object): string {
  return 'name' in row && typeof row.name === 'string' ? row.name : '';
}

function choicesOf(found: Ref[], fresh: Fresh | undefined) {
  const choices = found.map((ref) => ({ value: ref.id, label: ref.title || '…' }));
  return fresh ? [...choices, { value: freshId, label: fresh.label }] : choices;
}
