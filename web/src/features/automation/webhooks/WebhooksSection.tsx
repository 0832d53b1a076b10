import { Button } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { Secret } from '@/design/Secret';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { type WebhookMade, webhooksQuery } from './api';
import { texts } from './messages';
import { WebhookDialog } from './WebhookDialog';
import { WebhookRow } from './WebhookRow';

/** The addresses that are told of what happens, and how they are doing. */
export function WebhooksSection() {
  const t = useText(texts);
  const query = useQuery(webhooksQuery);
  const [isAdding, setAdding] = useState(false);
  const [made, setMade] = useState<WebhookMade | null>(null);
  return (
    <>
      <PartHead title={t('title')} about={t('about')}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </PartHead>
      <Loaded query={query} reasonOf={asProblem}>
        {(webhooks) =>
          webhooks.length === 0 ? (
            <State icon={IconWebhook} title={t('none')}>
              {t('noneText')}
            </State>
          ) : (
            <ul className={rows.rows} aria-label={t('title')}>
              {webhooks.map((webhook) => (
                <WebhookRow key={webhook.id} webhook={webhook} onSecret={setMade} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {isAdding && <WebhookDialog onClose={() => setAdding(false)} onMade={setMade} />}
      {made && (
        <Secret
          title={t('secret', { name: made.name })}
          text={t('secretOnce')}
          value={made.secret}
          onClose={() => setMade(null)}
        />
      )}
    </>
  );
}
