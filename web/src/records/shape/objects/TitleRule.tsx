import { Button, TextInput } from '@mantine/core';
import type { ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Objects.module.css';
import { titleFields, withPlace } from './objects';

type Props = { object: ObjectType; value: string; error?: string; onChange: (rule: string) => void };

/** What a record is called: a text with fields in braces, put in and taken out by their names. */
export function TitleRule({ object, value, error, onChange }: Props) {
  const t = useText(texts);
  const label = useLabel();
  return (
    <div>
      <TextInput
        label={t('titleRule')}
        description={t('titleHint')}
        maxLength={200}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={classes.places}>
        {titleFields(object).map((field) => (
          <Button
            key={field.name}
            size="compact-xs"
            variant={value.includes(`{${field.name}}`) ? 'light' : 'default'}
            aria-pressed={value.includes(`{${field.name}}`)}
            onClick={() => onChange(withPlace(value, field.name))}
          >
            {label(field.label)}
          </Button>
        ))}
      </div>
    </div>
  );
}
