import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { formatAgo } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { deviceOf } from './device';
import { texts } from './messages';
import { endOtherSessions, endSession, sessionsQuery } from './settings';
import { useSettingsChange } from './useSettingsChange';
import { sectionTexts } from './words';

/** The browsers I am signed in with. */
export function SessionsSection() {
  const t = useText(texts);
  const titles = useText(sectionTexts.sessions);
  const locale = useLocale();
  const { data: sessions = [] } = useQuery(sessionsQuery);
  const end = useSettingsChange(endSession);
  const endOthers = useSettingsChange(() => endOtherSessions());
  return (
    <>
      <PartHead title={titles('title')} about={t('sessionsAbout')}>
        {sessions.length > 1 && (
          <Button variant="default" onClick={() => endOthers.mutate(undefined)}>
            {t('endOthers')}
          </Button>
        )}
      </PartHead>
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
