import { Button } from '@mantine/core';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import type { Said } from './api';
import classes from './Chat.module.css';
import { texts } from './messages';

type Props = { said: Said; isMine: boolean; isLast: boolean; onPress?: (key: string) => void };

/** One message, with the buttons that were offered under it. */
export function Line({ said: { by, author, text, buttons, at }, isMine, isLast, onPress }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const names = { visitor: t('visitor'), bot: t('bot'), person: t('colleague') };
  return (
    <div className={classes.line} data-mine={isMine || undefined}>
      <div className={classes.who}>
        {by === 'visitor' ? names.visitor : (author ?? names[by])}{' '}
        <time dateTime={at}>{formatMoment(at, locale)}</time>
      </div>
      {text && (
        <div className={classes.bubble} data-by={by}>
          {text}
        </div>
      )}
      {buttons.length > 0 && (
        <div className={classes.buttons}>
          {buttons.map(({ key, label }) => (
            <Button
              key={key}
              size="compact-sm"
              variant={isLast ? 'light' : 'default'}
              disabled={!onPress}
              onClick={() => onPress?.(key)}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
