import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { useKeys } from '@/lib/keys';
import { useListAddress } from './address';
import { texts } from './messages';
import classes from './ObjectPage.module.css';

/** Words to look for in the list; they reach the address as soon as the typing pauses. */
export function SearchBox({ object, takesFocus }: { object: ObjectType; takesFocus?: boolean }) {
  const t = useText(texts);
  const label = useLabel();
  const { search, change } = useListAddress();
  const [words, setWords] = useState(search.q ?? '');
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it appears
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, []);
  useEffect(() => setWords(search.q ?? ''), [search.q]);
  useKeys({ '/': () => input.current?.focus() });
  const ask = useDebouncedCallback((q: string) => change({ q: q.trim() || undefined }), 150);
  const type = (next: string) => {
    setWords(next);
    ask(next);
  };
  const name = t('searchIn', { objects: label(object.label_plural).toLowerCase() });
  return (
    <TextInput
      ref={input}
      className={classes.search}
      type="search"
      aria-label={name}
      placeholder={name}
      leftSection={<IconSearch size={16} stroke={1.6} />}
      rightSection={words && <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => type('')} />}
      value={words}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && (words ? type('') : input.current?.blur())}
    />
  );
}
