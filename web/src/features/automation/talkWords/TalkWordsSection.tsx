import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { languages, useText } from '@/lib/i18n';
import { type Kind, type TalkWords, talkWordsQuery } from './api';
import { texts } from './messages';
import classes from './TalkWords.module.css';
import { TryOut } from './TryOut';
import { WordsInput } from './WordsInput';
import { kindTexts, thenTexts } from './words';

const kinds = ['person_words', 'stop_words'] as const satisfies Kind[];

/** The company's words that call a person or stop a bot, each list by language, and a line to try them on. */
export function TalkWordsSection() {
  const t = useText(texts);
  const query = useQuery(talkWordsQuery);
  return (
    <>
      <PartHead title={t('title')} about={t('about')} />
      <Loaded query={query} reasonOf={asProblem}>
        {(words) => <Lists kept={words} />}
      </Loaded>
    </>
  );
}

function Lists({ kept }: { kept: TalkWords }) {
  const nameOf = useText(kindTexts);
  const thenOf = useText(thenTexts);
  // What was typed and is not kept yet, or was refused.
  const [typed, setTyped] = useState<Record<string, string[] | undefined>>({});
  const wordsOf = (kind: Kind) =>
    Object.fromEntries(
      languages.map((each) => [each, typed[`${kind} ${each}`] ?? kept[kind][each] ?? []]),
    ) as TalkWords[Kind];
  const words: TalkWords = { person_words: wordsOf('person_words'), stop_words: wordsOf('stop_words') };
  return (
    <>
      <TryOut words={words} />
      {kinds.map((kind) => (
        <section key={kind} aria-label={nameOf(kind)} className={classes.kind}>
          <h3 className={rows.heading}>{nameOf(kind)}</h3>
          <p className={classes.about}>{thenOf(kind)}</p>
          <div className={classes.lists}>
            {languages.map((language) => (
              <WordsInput
                key={language}
                kind={kind}
                language={language}
                kept={kept[kind][language] ?? []}
                words={words[kind][language]}
                onType={(next) => setTyped((all) => ({ ...all, [`${kind} ${language}`]: next }))}
                onKept={(sent) =>
                  setTyped((all) => {
                    const name = `${kind} ${language}`;
                    return all[name] === sent ? { ...all, [name]: undefined } : all;
                  })
                }
              />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
