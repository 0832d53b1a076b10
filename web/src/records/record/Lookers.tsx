import { Tooltip } from '@mantine/core';
import { useContext } from 'react';
import { Avatar } from '@/design/Avatar';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { PresenceContext } from './presence';
import classes from './RecordHeader.module.css';

const shownAtMost = 3;

/** The faces of colleagues who have this record open right now. */
export function Lookers() {
  const t = useText(texts);
  const { others } = useContext(PresenceContext);
  if (others.length === 0) return null;
  const names = others.map((each) => each.name).join(', ');
  return (
    <Tooltip label={t('lookingNow', { names })}>
      <span className={classes.lookers} role="img" aria-label={t('lookingNow', { names })}>
        {others.slice(0, shownAtMost).map((each) => (
          <Avatar key={each.id} name={each.name} size={24} />
        ))}
        {others.length > shownAtMost && <span className={classes.more}>+{others.length - shownAtMost}</span>}
      </span>
    </Tooltip>
  );
}
