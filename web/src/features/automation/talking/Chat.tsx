import { useEffect, useRef } from 'react';
import { useText } from '@/lib/i18n';
import type { Said } from './api';
import classes from './Chat.module.css';
import { Line } from './Line';
import { texts } from './messages';
import { WriteLine } from './WriteLine';

type Props = {
  messages: Said[];
  /** Who writes here: the other side stands on the left. */
  as: 'visitor' | 'person';
  isBusy?: boolean;
  /** Nobody writes here: it is over, or not for whoever looks. */
  isRead?: boolean;
  /** Under what name words that are not sent yet are kept while the talk is not seen. */
  draft?: string;
  onType?: () => void;
  onSay: (said: { text?: string; pressed?: string }) => unknown;
};

/** A talk as it is read, with a line to write in; buttons are pressed where one writes as the visitor. */
export function Chat({ messages, as, isBusy, isRead, draft, onType, onSay }: Props) {
  const t = useText(texts);
  const lines = useRef<HTMLDivElement>(null);
  const count = messages.length;
  useEffect(() => {
    if (count > 0 && lines.current) lines.current.scrollTop = lines.current.scrollHeight;
  }, [count]);
  return (
    <div className={classes.chat}>
      <div ref={lines} className={classes.lines} role="log" aria-label={t('talk')} tabIndex={0}>
        {messages.map((said, index) => (
          <Line
            key={said.id}
            said={said}
            isMine={(said.by === 'visitor') === (as === 'visitor')}
            isLast={index === count - 1}
            onPress={
              as === 'visitor' && !isBusy && !isRead ? (pressed) => void onSay({ pressed }) : undefined
            }
          />
        ))}
        {count === 0 && <p className={classes.empty}>{t('empty')}</p>}
      </div>
      {!isRead && <WriteLine as={as} isBusy={isBusy} draft={draft} onType={onType} onSay={onSay} />}
    </div>
  );
}
