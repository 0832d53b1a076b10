import { TagsInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { type Language, languageNames, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { editTalkWords, type Kind, talkWordsQuery } from './api';
import { texts } from './messages';
import { takenBack } from './takenBack';

type Props = {
  kind: Kind;
  language: Language;
  kept: string[];
  /** As they stand on the screen. */
  words: string[];
  onType: (words: string[]) => void;
  onKept: (sent: string[]) => void;
};

/** The words of one language: kept as they are typed, taken back from the toast; what is refused stays to be mended. */
export function WordsInput({ kind, language, kept, words, onType, onKept }: Props) {
  const t = useText(texts);
  const client = useQueryClient();
  const now = () => client.getQueryData(talkWordsQuery.queryKey)?.[kind][language] ?? kept;
  const keep = async (list: string[]) => {
    const was = now();
    client.setQueryData(talkWordsQuery.queryKey, await editTalkWords({ kind, language, words: list }));
    return was;
  };
  const { mutate, error } = useChange<string[], string[]>({
    queue: `words ${kind} ${language}`,
    change: keep,
    refresh: [talkWordsQuery.queryKey],
    said: () => t('changed', { language: languageNames[language] }),
    undo: (was, list) => keep(takenBack(now(), was, list)),
    onDone: (_was, list) => onKept(list),
  });
  const problem = error ? asProblem(error) : null;
  return (
    <TagsInput
      label={languageNames[language]}
      value={words}
      error={problem && (problem.of(`${kind}.${language}`) ?? problem.reason)}
      maxLength={60}
      splitChars={[',', ';']}
      acceptValueOnBlur
      onChange={(list) => {
        onType(list);
        mutate(list);
      }}
    />
  );
}
