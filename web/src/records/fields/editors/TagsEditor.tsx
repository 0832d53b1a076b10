import { TagsInput as AnyTagsInput, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '@/lib/format';
import { useLocale } from '@/lib/i18n';
import { tagKey, useLookups } from '../lookups';
import { TagChip } from '../TagChip';
import { listOf } from '../values';
import classes from './editors.module.css';
import { type EditorProps, inputProps } from './types';

const mostOffered = 60;
const between = [',', ';'];

type Props = {
  value: string[];
  onChange: (tags: string[]) => void;
  /** Nothing but what is known may be chosen. */
  isKnownOnly?: boolean;
  /** Offers what is known before anything is typed. */
  isOpenAtFirst?: boolean;
} & Partial<ReturnType<typeof inputProps>>;

/** The tags of a record: known ones are offered, the most used first; a new one is typed where that is allowed. */
export function TagsEditor(props: EditorProps) {
  return (
    <TagsInput
      {...inputProps(props)}
      value={listOf(props.value)}
      onChange={props.onChange}
      isOpenAtFirst={props.isInline}
    />
  );
}

export function TagsInput({ isKnownOnly, isOpenAtFirst, onChange, ...props }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst ?? false);
  const { tags, canMakeTags } = useLookups();
  const { language } = useLocale();
  const known = [...tags.values()].filter((tag) => !tag.busy).map(({ name }) => name);
  const missing = props.value.filter((name) => !tags.has(tagKey(name)));
  const spelt = (names: string[]) => [...new Set(names.map((name) => tags.get(tagKey(name))?.name ?? name))];
  const shared = {
    ...props,
    onChange: (names: string[]) => onChange(spelt(names)),
    limit: mostOffered,
    dropdownOpened: isOpen,
    onDropdownOpen: () => setOpen(true),
    onDropdownClose: () => setOpen(false),
    // What lies below, such as the button of a dialog, is free again once something is chosen.
    onOptionSubmit: () => setOpen(false),
    // Typing always offers, also in a field that had the focus before its tags were known.
    onSearchChange: (words: string) => words && setOpen(true),
    comboboxProps: { withinPortal: true, shadow: 'md' },
    renderOption: ({ option }: { option: { value: string } }) => (
      <span className={classes.offered}>
        <TagChip name={option.value} />
        <span className={classes.count}>
          {formatNumber(tags.get(tagKey(option.value))?.count ?? 0, language)}
        </span>
      </span>
    ),
  } as const;
  if (isKnownOnly || !canMakeTags)
    return <MultiSelect {...shared} data={[...known, ...missing]} searchable />;
  return <AnyTagsInput {...shared} data={known} splitChars={between} acceptValueOnBlur />;
}
