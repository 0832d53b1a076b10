import { Checkbox, Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useText } from '@/lib/i18n';
import { listOf } from '../fields/values';
import classes from './filters.module.css';
import { texts } from './messages';
import { type Choice, useChoices, useChosen } from './useChoices';
import type { ValueProps } from './ValueInput';

const searchFrom = 8;

/** Any number of known values, ticked in a list. */
export function ChoicesInput({ field, value, onChange }: ValueProps) {
  const values = listOf(value);
  const toggle = (each: string) =>
    onChange(values.includes(each) ? values.filter((one) => one !== each) : [...values, each]);
  return (
    <ChoiceList field={field} values={values}>
      {({ value: each, label }) => (
        <Checkbox label={label} checked={values.includes(each)} onChange={() => toggle(each)} />
      )}
    </ChoiceList>
  );
}

/** One of the known values. */
export function ChoiceInput({ field, value, onChange }: ValueProps) {
  return (
    <ChoiceList field={field} values={listOf(value)}>
      {({ value: each, label }) => (
        <Radio size="xs" label={label} checked={value === each} onChange={() => onChange(each)} />
      )}
    </ChoiceList>
  );
}

type ListProps = Pick<ValueProps, 'field'> & {
  values: string[];
  children: (choice: Choice) => React.ReactNode;
};

function ChoiceList({ field, values, children }: ListProps) {
  const t = useText(texts);
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 120);
  const [first] = useState(values);
  const chosen = useChosen(field, first);
  const offered = useChoices(field, asked);
  const isReference = field.type === 'reference' || field.type === 'references';
  const all = [...chosen, ...offered.filter((choice) => !first.includes(choice.value))];
  const fitting = all.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()));
  return (
    <>
      {(isReference || all.length > searchFrom) && (
        <TextInput
          aria-label={t('value')}
          placeholder={t('find')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          data-autofocus
        />
      )}
      <ul className={classes.choices} aria-label={t('value')}>
        {(isReference ? all : fitting).map((choice) => (
          <li key={choice.value}>{children(choice)}</li>
        ))}
      </ul>
    </>
  );
}
