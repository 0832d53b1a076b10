import { Input, TextInput } from '@mantine/core';
import { useText } from '@/lib/i18n';
import { texts } from '../messages';
import classes from './editors.module.css';
import type { EditorProps } from './types';

type Address = Partial<Record<'country' | 'region' | 'city' | 'street' | 'postcode', string>>;

const parts = ['country', 'region', 'city', 'street', 'postcode'] as const;

export function AddressEditor({ value, onChange, label, isInline, error, autoFocus }: EditorProps) {
  const t = useText(texts);
  const address = (value ?? {}) as Address;
  const names = {
    country: t('country'),
    region: t('region'),
    city: t('city'),
    street: t('street'),
    postcode: t('postcode'),
  };
  return (
    <Input.Wrapper label={isInline ? undefined : label} error={error} labelElement="div">
      <div className={classes.address} role="group" aria-label={label}>
        {parts.map((part, index) => (
          <TextInput
            key={part}
            aria-label={names[part]}
            placeholder={names[part]}
            autoFocus={autoFocus && index === 0}
            value={address[part] ?? ''}
            onChange={(event) => onChange({ ...address, [part]: event.currentTarget.value })}
          />
        ))}
      </div>
    </Input.Wrapper>
  );
}
