import { TagsInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { type Language, languageNames, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { editTalkWords, type Kind, type TalkWords, talkWordsQuery } from './api';
import { texts } from './messages';

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
  const keep = async (list: string[]) => {
    const answer = await editTalkWords({ kind, language, words: list });
    client.setQueryData(talkWordsQuery.queryKey, answer);
    return answer;
  };
  const { mutate, error } = useChange<{ list: string[]; was: string[] }, TalkWords>({
    change: ({ list }) => keep(list),
    refresh: [talkWordsQuery.queryKey],
    said: () => t('changed', { language: languageNames[language] }),
    undo: (_answer, { was }) => keep(was),
    onDone: (_answer, { list }) => onKept(list),
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
        mutate({ list, was: kept });
      }}
    />
  );
}
