import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { CalledOut, TalkWordsOut } from '@/api/openapi';
import type { Language } from '@/lib/i18n';

export type TalkWords = { [kind in keyof TalkWordsOut]: Record<Language, string[]> };
export type Kind = keyof TalkWords;
export type Edit = { kind: Kind; language: Language; words: string[] };

export const talkWordsQuery = queryOptions({
  queryKey: ['talk-words'],
  queryFn: () => call<TalkWords>('GET', '/talk-words'),
  retry: false,
});

export const editTalkWords = ({ kind, language, words }: Edit) =>
  call<TalkWords>('PATCH', '/talk-words', { body: { [kind]: { [language]: words } } });

/** What the sentence would call for by the words as they stand on the screen. */
export const triedQuery = (text: string, words: TalkWords) =>
  queryOptions({
    queryKey: ['talk-words', 'try', text, words],
    queryFn: () => call<CalledOut>('POST', '/talk-words/try', { body: { text, ...words } }),
    placeholderData: keepPreviousData,
    enabled: text.trim() !== '',
    retry: false,
  });
