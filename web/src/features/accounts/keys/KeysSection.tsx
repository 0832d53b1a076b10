import { Badge, Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyMade, KeyOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { Secret } from '@/design/Secret';
import { State } from '@/design/State';
import { formatAgo, formatDay } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { keysQuery, revokeKey } from '../settings';
import { KeyDialog } from './KeyDialog';
import { texts } from './messages';
import { useScopeWords } from './useScopeWords';

/** Keys by which programs act as me. */
export function KeysSection() {
  const t = useText(texts);
  const locale = useLocale();
  const { inWords } = useScopeWords();
  const query = useQuery(keysQuery);
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<KeyMade | null>(null);
  const [leaving, setLeaving] = useState<KeyOut | null>(null);
  const revoke = useChange<string, null>({
    change: revokeKey,
    refresh: [keysQuery.queryKey],
    said: () => t('revoked'),
    onDone: () => setLeaving(null),
  });
  const show = (key: KeyMade) => {
    setMaking(false);
    setMade(key);
  };
  const isOver = (key: KeyOut) => !!key.expires_at && new Date(key.expires_at) < new Date();
  const detail = (key: KeyOut) =>
    [
      `${key.prefix}…`,
      key.last_used_at ? t('lastUsed', { when: formatAgo(key.last_used_at, locale) }) : t('neverUsed'),
      key.expires_at && t('until', { day: formatDay(key.expires_at, locale) }),
      key.scopes && inWords(key.scopes),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <PartHead title={t('title')} about={t('about')}>
        <Button onClick={() => setMaking(true)}>{t('newKey')}</Button>
      </PartHead>
      <Loaded query={query} reasonOf={asProblem}>
        {(keys) =>
          keys.length === 0 ? (
            <State icon={IconKey} title={t('noKeys')}>
              {t('noKeysText')}
            </State>
          ) : (
            <ul className={rows.rows}>
              {keys.map((key) => (
                <li key={key.id} className={rows.row}>
                  <div className={rows.main}>
                    <div className="cut">
                      {key.name || key.prefix} {isOver(key) && <Badge color="red">{t('over')}</Badge>}
                      {key.scopes && <Badge color="gray">{t('limited')}</Badge>}
                    </div>
                    <div className={`${rows.soft} cut`} title={detail(key)}>
                      {detail(key)}
                    </div>
                  </div>
                  <Button variant="default" onClick={() => setLeaving(key)}>
                    {t('revoke')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {isMaking && <KeyDialog onMade={show} onClose={() => setMaking(false)} />}
      {made && (
        <Secret title={t('newKey')} text={t('keyOnce')} value={made.key} onClose={() => setMade(null)} />
      )}
      {leaving && (
        <ConfirmDialog
          title={t('revokeTitle', { name: leaving.name || leaving.prefix })}
          action={t('revoke')}
          isBusy={revoke.isPending}
          onConfirm={() => revoke.mutate(leaving.id)}
          onClose={() => setLeaving(null)}
        >
          {t('revokeText')}
        </ConfirmDialog>
      )}
    </>
  );
}
