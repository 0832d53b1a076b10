import { TextInput } from '@mantine/core';
import { type Language, languageNames, languages, useLocale } from '@/lib/i18n';

type Label = Partial<Record<Language, string>>;

type Props = {
  label: string;
  value: Label;
  onChange: (value: Label) => void;
  error?: string;
  autoFocus?: boolean;
};

/** A name in each language, the reader's own first; one left empty takes another's. */
export function LabelInputs({ label, value, onChange, error, autoFocus }: Props) {
  const { language: own } = useLocale();
  const ordered = [own, ...languages.filter((each) => each !== own)];
  return (
    <>
      {ordered.map((language, at) => (
        <TextInput
          key={language}
          label={`${label} (${languageNames[language]})`}
          lang={language}
          maxLength={100}
          data-autofocus={(autoFocus && at === 0) || undefined}
          value={value[language] ?? ''}
          error={at === 0 ? error : undefined}
          onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
        />
      ))}
    </>
  );
}
