import { MultiSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Operator } from '@/api/types';
import { useText } from '@/lib/i18n';
import { listOf } from '../../fields/values';
import { valueKind } from '../operators';
import { type Choice, useChoices, useChosen } from '../useChoices';
import { ValueInput, type ValueProps } from '../ValueInput';
import { texts } from './messages';

/** The value of a condition; known values are chosen in a list that opens. */
export function NodeValue({ op, ...props }: ValueProps & { op: Operator }) {
  const kind = valueKind(props.field, op);
  if (kind === 'choices') return <Many {...props} />;
  if (kind === 'choice') return <One {...props} />;
  return <ValueInput {...props} op={op} />;
}

function Many({ field, value, onChange }: ValueProps) {
  const t = useText(texts);
  const [words, setWords] = useState('');
  const data = useOffered(field, listOf(value), words);
  return (
    <MultiSelect
      aria-label={t('value')}
      data={data}
      value={listOf(value)}
      onChange={onChange}
      searchable
      searchValue={words}
      onSearchChange={setWords}
    />
  );
}

function One({ field, value, onChange }: ValueProps) {
  const t = useText(texts);
  const [words, setWords] = useState('');
  const data = useOffered(field, listOf(value), words);
  return (
    <Select
      aria-label={t('value')}
      data={data}
      value={value ? String(value) : null}
      onChange={(next) => onChange(next ?? undefined)}
      searchable
      onSearchChange={setWords}
    />
  );
}

function useOffered(field: ValueProps['field'], values: string[], words: string): Choice[] {
  const [asked] = useDebouncedValue(words, 120);
  const isReference = field.type === 'reference' || field.type === 'references';
  const offered = useChoices(field, isReference ? asked : '');
  const chosen = useChosen(field, values);
  const known = new Map([...chosen, ...offered].map((choice) => [choice.value, choice]));
  return [...known.values()];
}
