import { ActionIcon, Textarea } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useOwnName } from '@/api/session';
import { useText } from '@/lib/i18n';
import classes from './Chat.module.css';
import { texts } from './messages';

type Props = {
  as: 'visitor' | 'person';
  isBusy?: boolean;
  draft?: string;
  onType?: () => void;
  onSay: (said: { text: string }) => unknown;
};

const kept = new Map<string, string>();

/** The line to write in: Enter sends, with Shift it begins another line; what could not be sent stands there again. */
export function WriteLine({ as, isBusy, draft = '', onType, onSay }: Props) {
  const t = useText(texts);
  const own = useOwnName(draft);
  const [text, setText] = useState(kept.get(own) ?? '');
  const write = (next: string) => {
    if (draft) kept.set(own, next);
    setText(next);
  };
  const send = async () => {
    const said = text.trim();
    if (!said || isBusy) return;
    write('');
    try {
      await onSay({ text: said });
    } catch {
      // Why is told where it was sent.
      setText((now) => now || said);
      if (draft && !kept.get(own)) kept.set(own, said);
    }
  };
  const label = as === 'visitor' ? t('sayAsVisitor') : t('sayAsColleague');
  return (
    <form
      className={classes.write}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        aria-label={label}
        placeholder={label}
        value={text}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={4000}
        className={classes.input}
        onChange={(event) => {
          write(event.currentTarget.value);
          onType?.();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void send();
        }}
      />
      <ActionIcon
        type="submit"
        size={32}
        className={classes.send}
        aria-label={t('send')}
        disabled={!text.trim()}
        loading={isBusy}
      >
        <IconSend2 size={18} stroke={1.6} />
      </ActionIcon>
    </form>
  );
}
