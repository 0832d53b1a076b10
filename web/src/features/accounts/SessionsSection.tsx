import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import rows from '@/design/rows/Rows.module.css';
import { formatAgo } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { deviceOf } from './device';
import { texts } from './messages';
import classes from './Settings.module.css';
import { endOtherSessions, endSession, sessionsQuery } from './settings';
import { useSettingsChange } from './useSettingsChange';

/** The browsers I am signed in with. */
export function SessionsSection() {
  const t = useText(texts);
  const locale = useLocale();
  const { data: sessions = [] } = useQuery(sessionsQuery);
  const end = useSettingsChange(endSession);
  const endOthers = useSettingsChange(() => endOtherSessions());
  return (
    <>
      {sessions.length > 1 && (
        <div className={classes.bar}>
          <Button variant="default" onClick={() => endOthers.mutate(undefined)}>
            {t('endOthers')}
          </Button>
        </div>
      )}
      <ul className={rows.rows}>
        {sessions.map((session) => (
          <li key={session.id} className={rows.row}>
            <div className={rows.main}>
              <div className="cut" title={session.user_agent}>
                {deviceOf(session.user_agent)}
              </div>
              <div className={rows.soft}>
                {[session.ip, t('lastSeen', { when: formatAgo(session.last_seen_at, locale) })]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </div>
            {session.current ? (
              <Badge>{t('thisBrowser')}</Badge>
            ) : (
              <Button variant="default" onClick={() => end.mutate(session.id)}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
