import { Button, Menu, Switch } from '@mantine/core';
import { IconKey, IconListDetails, IconPencil, IconRepeat, IconSend, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RowMenu } from '@/design/RowMenu';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import rows from '@/design/rows/Rows.module.css';
import { formatAgo, formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import {
  changeSecret,
  deleteWebhook,
  deliveryQuery,
  pingWebhook,
  restoreWebhook,
  switchWebhook,
  type Webhook,
  type WebhookMade,
  webhooksQuery,
} from './api';
import { Deliveries } from './Deliveries';
import { texts } from './messages';
import { ReplayDialog } from './ReplayDialog';
import { WebhookDialog } from './WebhookDialog';
import classes from './Webhooks.module.css';

type Props = { webhook: Webhook; onSecret: (made: WebhookMade) => void };
const refresh = [webhooksQuery.queryKey];

/** One webhook: where it leads, how it is doing, and what can be done with it. */
export function WebhookRow({ webhook, onSecret }: Props) {
  const t = useText(texts);
  const { id, name, state } = webhook;
  const client = useQueryClient();
  const [dialog, setDialog] = useState<'edit' | 'log' | 'replay' | 'secret' | null>(null);
  const [delivery, setDelivery] = useState<string | null>(null);
  const close = () => setDialog(null);
  const toggle = useChange<boolean, Webhook>({
    change: (on) => switchWebhook(id, on ? 'on' : 'paused'),
    refresh,
    said: () => t('saved', { name }),
    undo: (_webhook, on) => switchWebhook(id, on ? 'paused' : 'on'),
  });
  const remove = useChange<void, null>({
    change: () => deleteWebhook(id),
    refresh,
    said: () => t('deleted', { name }),
    undo: () => restoreWebhook(id).then(() => (state === 'on' ? switchWebhook(id, 'on') : undefined)),
  });
  const ping = useChange<void, Awaited<ReturnType<typeof pingWebhook>>>({
    change: () => pingWebhook(id),
    refresh,
    onDone: (made) => {
      client.setQueryData(deliveryQuery(made.id).queryKey, made);
      setDelivery(made.id);
      setDialog('log');
    },
  });
  const renew = useChange<void, WebhookMade>({
    change: () => changeSecret(id),
    refresh,
    onDone: (made) => {
      close();
      onSecret(made);
    },
  });
  const openLog = () => {
    setDelivery(null);
    setDialog('log');
  };
  return (
    <li className={rows.row}>
      <div className={`${rows.main} ${classes.main}`}>
        <div className="cut">{name}</div>
        <div className={`${rows.soft} cut`}>{webhook.url}</div>
        <Standing webhook={webhook} />
      </div>
      <Switch
        aria-label={t('active', { name })}
        checked={toggle.isPending ? toggle.variables : state === 'on'}
        onChange={(event) => toggle.mutate(event.currentTarget.checked)}
      />
      <Button variant="default" leftSection={<IconListDetails size={16} />} onClick={openLog}>
        {t('log')}
      </Button>
      <RowMenu label={t('more', { name })}>
        <Menu.Item leftSection={<IconSend size={16} />} onClick={() => ping.mutate()}>
          {t('ping')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDialog('edit')}>
          {t('edit', { name })}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRepeat size={16} />}
          disabled={state !== 'on' || webhook.kinds.length === 0}
          onClick={() => setDialog('replay')}
        >
          {t('replay')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={16} />} onClick={() => setDialog('secret')}>
          {t('newSecret')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => remove.mutate()}>
          {t('delete')}
        </Menu.Item>
      </RowMenu>
      {dialog === 'edit' && <WebhookDialog webhook={webhook} onClose={close} onMade={onSecret} />}
      {dialog === 'log' && (
        <Deliveries webhook={webhook} delivery={delivery} onOpen={setDelivery} onClose={close} />
      )}
      {dialog === 'replay' && <ReplayDialog webhook={webhook} onClose={close} />}
      {dialog === 'secret' && (
        <ConfirmDialog
          title={t('newSecret')}
          action={t('newSecret')}
          isBusy={renew.isPending}
          onConfirm={() => renew.mutate()}
          onClose={close}
        >
          {t('newSecretText')}
        </ConfirmDialog>
      )}
    </li>
  );
}

/** Why it is stopped, or that it takes nothing, or what it did last. */
function Standing({ webhook }: { webhook: Webhook }) {
  const t = useText(texts);
  const locale = useLocale();
  const { reason, failing_since, waiting, last, kinds, old_secret_until } = webhook;
  const bad = reason || (failing_since && t('failing', { when: formatAgo(failing_since, locale) }));
  const both = old_secret_until && new Date(old_secret_until) > new Date();
  const facts = [
    kinds.length === 0 ? t('onFlows') : kinds.join(', '),
    waiting > 0 && t('waiting', { count: waiting }),
    last && t('last', { when: formatAgo(last.at, locale) }),
    both && t('bothUntil', { when: formatMoment(old_secret_until, locale) }),
  ];
  return (
    <>
      {bad && <div className={classes.bad}>{bad}</div>}
      <div className={`${rows.soft} cut`}>{facts.filter(Boolean).join(' · ')}</div>
    </>
  );
}
