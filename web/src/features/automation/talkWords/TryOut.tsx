import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconHandStop, IconMessageDots, IconUserCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalledOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import { useText } from '@/lib/i18n';
import { type TalkWords, triedQuery } from './api';
import { texts } from './messages';
import classes from './TalkWords.module.css';
import { calledTexts } from './words';

const icons = { person: IconUserCheck, stop: IconHandStop } as const;

/** A line to write what a visitor would, and what would come of it by the words below. */
export function TryOut({ words }: { words: TalkWords }) {
  const t = useText(texts);
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 200);
  const { data, error } = useQuery(triedQuery(asked, words));
  const isAnswered = text.trim() !== '' && asked.trim() !== '' && (data || error);
  return (
    <div className={classes.try}>
      <TextInput
        label={t('try')}
        placeholder={t('tryHint')}
        value={text}
        maxLength={4000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={classes.answer} role="status">
        {isAnswered && (error ? asProblem(error).reason : data && <Called called={data} />)}
      </p>
    </div>
  );
}

function Called({ called }: { called: CalledOut }) {
  const t = useText(texts);
  const calledFor = useText(calledTexts);
  const { calls, word, is_long: isLong } = called;
  const Icon = calls ? icons[calls] : IconMessageDots;
  return (
    <>
      <Icon size={16} stroke={1.6} aria-hidden />
      {calls ? calledFor(calls, { word }) : isLong ? t('long', { word }) : t('nothing')}
    </>
  );
}
