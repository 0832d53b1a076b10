import { Switch } from '@mantine/core';
import { languageNames, languages, useText } from '@/lib/i18n';
import type { Words } from '../flow';
import classes from './editors.module.css';
import { TextParameter } from './TextParameter';
import { texts } from './talkMessages';

type Props = {
  label: string;
  value: Words | undefined;
  error?: string;
  required?: boolean;
  onChange: (value: Words) => void;
};

/** What a bot says: one text for everybody, or one in each language. */
export function WordsParameter({ label, value, error, required, onChange }: Props) {
  const t = useText(texts);
  const by = typeof value === 'object' ? value : null;
  const first = by ? (Object.values(by).find(Boolean) ?? '') : (value ?? '');
  const spread = () => onChange(Object.fromEntries(languages.map((each) => [each, String(first)])));
  return (
    <div className={classes.words}>
      {by ? (
        languages.map((each, at) => (
          <TextParameter
            key={each}
            label={`${label} · ${languageNames[each]}`}
            value={by[each] ?? ''}
            error={at === 0 ? error : undefined}
            required={required}
            onChange={(text) => onChange({ ...by, [each]: text })}
          />
        ))
      ) : (
        <TextParameter
          label={label}
          value={String(first)}
          error={error}
          required={required}
          onChange={onChange}
        />
      )}
      <Switch
        size="xs"
        label={t('inEach')}
        aria-label={`${label}: ${t('inEach')}`}
        checked={Boolean(by)}
        onChange={(event) => (event.currentTarget.checked ? spread() : onChange(String(first)))}
      />
    </div>
  );
}
