import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import type { Said } from './api';
import classes from './Chat.module.css';
import { texts } from './messages';

type Props = {
  messages: Said[];
  /** Who writes here: the other side stands on the left. */
  as: 'visitor' | 'person';
  isBusy?: boolean;
  isOver?: boolean;
  onSay: (said: { text?: string; pressed?: string }) => void;
};

/** A talk as it is read, with a line to write in; buttons are pressed where one writes as the visitor. */
export function Chat({ messages, as, isBusy, isOver, onSay }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const [text, setText] = useState('');
  const end = useRef<HTMLDivElement>(null);
  const count = messages.length;
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView?.({ block: 'nearest' });
  }, [count]);
  const send = () => {
    const said = text.trim();
    if (!said || isBusy) return;
    onSay({ text: said });
    setText('');
  };
  const names = { visitor: t('visitor'), bot: t('bot'), person: t('colleague') };
  return (
    <div className={classes.chat}>
      <div className={classes.lines} role="log" aria-label={t('talk')} tabIndex={0}>
        {messages.map(({ id, by, author, text: said, buttons, at }, index) => (
          <div
            key={id}
            className={classes.line}
            data-mine={(by === 'visitor') === (as === 'visitor') || undefined}
          >
            <div className={classes.who}>
              {by === 'visitor' ? names.visitor : (author ?? names[by])}{' '}
              <time dateTime={at}>{formatMoment(at, locale)}</time>
            </div>
            {said && (
              <div className={classes.bubble} data-by={by}>
                {said}
              </div>
            )}
            {buttons.length > 0 && (
              <div className={classes.buttons}>
                {buttons.map(({ key, label }) => (
                  <Button
                    key={key}
                    size="compact-sm"
                    variant={index >= count - 1 ? 'light' : 'default'}
                    disabled={as !== 'visitor' || isBusy || isOver}
                    onClick={() => onSay({ pressed: key })}
                  >
                    {label}
                  </Button>
                ))}
              </div>
            )}
          </div>
        ))}
        {count === 0 && <p className={classes.empty}>{t('empty')}</p>}
        <div ref={end} />
      </div>
      <form
        className={classes.write}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextInput
          aria-label={as === 'visitor' ? t('sayAsVisitor') : t('sayAsColleague')}
          placeholder={as === 'visitor' ? t('sayAsVisitor') : t('sayAsColleague')}
          value={text}
          maxLength={4000}
          disabled={isOver}
          className={classes.input}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ActionIcon
          type="submit"
          size={36}
          aria-label={t('send')}
          disabled={!text.trim() || isOver}
          loading={isBusy}
        >
          <IconSend2 size={18} stroke={1.6} />
        </ActionIcon>
      </form>
    </div>
  );
}
