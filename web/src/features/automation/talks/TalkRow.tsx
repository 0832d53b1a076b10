import { Badge, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight, IconMessages } from '@tabler/icons-react';
import { useState } from 'react';
import { Dialog } from '@/design/Dialog';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import type { TalkInShort } from '../talking/api';
import { TalkState } from '../talking/TalkState';
import { texts } from './messages';
import { TalkHere } from './TalkHere';
import classes from './Talks.module.css';

type Props = { talk: TalkInShort; isMine: boolean; mayWrite: boolean };

/** One talk in a line; opened it stands below, on a phone it fills the screen. One that is mine is open at once. */
export function TalkRow({ talk, isMine, mayWrite }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState<boolean | null>(null);
  const isOpen = opened ?? (isMine && !isPhone && talk.state !== 'closed');
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const title = talk.run?.flow.name ?? t('talk');
  const here = <TalkHere id={talk.id} mayWrite={mayWrite} />;
  return (
    <div className={classes.talk}>
      <UnstyledButton className={classes.row} aria-expanded={isOpen} onClick={() => setOpened(!isOpen)}>
        <IconMessages size={16} stroke={1.6} className={classes.mark} aria-hidden />
        <span className={`${classes.title} cut`}>{title}</span>
        <TalkState state={talk.state} />
        {talk.is_test && (
          <Badge variant="outline" color="gray">
            {t('test')}
          </Badge>
        )}
        <span className={`${classes.soft} cut`}>
          {talk.person && `${talk.person.name} · `}
          {formatMoment(talk.last_at, locale)}
        </span>
        <Chevron size={16} stroke={1.6} className={classes.mark} aria-hidden />
      </UnstyledButton>
      {isOpen && !isPhone && here}
      {isOpen && isPhone && (
        <Dialog
          fullScreen
          title={title}
          classNames={{ content: classes.screen, body: classes.body }}
          onClose={() => setOpened(false)}
        >
          {here}
        </Dialog>
      )}
    </div>
  );
}
