import { Input, TextInput } from '@mantine/core';
import { useLabel, useText } from '@/lib/i18n';
import { texts } from '../messages';
import classes from './editors.module.css';
import type { EditorProps } from './types';

type Parts = Record<string, string>;
type Part = { name: string; label: string };

/** An address, part by part. */
export function AddressEditor(props: EditorProps) {
  const t = useText(texts);
  const parts = [
    { name: 'country', label: t('country') },
    { name: 'region', label: t('region') },
    { name: 'city', label: t('city') },
    { name: 'postcode', label: t('postcode') },
    { name: 'street', label: t('street') },
  ];
  return <PartsEditor {...props} parts={parts} />;
}

/** The names by which messengers know a person, one a messenger. */
export function HandlesEditor(props: EditorProps) {
  const label = useLabel();
  const parts = props.field.options.map((option) => ({ name: option.value, label: label(option.label) }));
  return <PartsEditor {...props} parts={parts} />;
}

function PartsEditor({
  value,
  onChange,
  label,
  isInline,
  error,
  autoFocus,
  parts,
}: EditorProps & { parts: Part[] }) {
  const known = (value ?? {}) as Parts;
  const change = (name: string, text: string) => {
    const { [name]: _old, ...others } = known;
    const next = text ? { ...others, [name]: text } : others;
    onChange(Object.keys(next).length > 0 ? next : null);
  };
  return (
    <Input.Wrapper label={isInline ? undefined : label} error={error} labelElement="div">
      <div className={classes.parts} role="group" aria-label={label}>
        {parts.map((part, index) => (
          <TextInput
            key={part.name}
            aria-label={part.label}
            placeholder={part.label}
            autoFocus={autoFocus && index === 0}
            value={known[part.name] ?? ''}
            onChange={(event) => change(part.name, event.currentTarget.value)}
          />
        ))}
      </div>
    </Input.Wrapper>
  );
}
