import { Button, Select } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Chip } from '@/design/Chip';
import { Dialog } from '@/design/Dialog';
import { Loaded } from '@/design/rows/Loaded';
import { State } from '@/design/State';
import { formatAgo, formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { type Delivery, type DeliveryState, deliveriesQuery, type Webhook } from './api';
import { DeliveryView } from './DeliveryView';
import { deliveryColor } from './deliveryColor';
import { stateTexts, texts } from './deliveryMessages';
import { texts as webhookTexts } from './messages';
import classes from './Webhooks.module.css';

type Props = {
  webhook: Webhook;
  delivery: string | null;
  onOpen: (id: string | null) => void;
  onClose: () => void;
};

/** The messages to a webhook, the latest first; one of them opened with every try. */
export function Deliveries({ webhook, delivery, onOpen, onClose }: Props) {
  const t = useText(webhookTexts);
  return (
    <Dialog onClose={onClose} title={t('logOf', { name: webhook.name })} size="xl">
      {delivery ? (
        <DeliveryView id={delivery} onBack={() => onOpen(null)} />
      ) : (
        <DeliveryList webhook={webhook.id} onOpen={onOpen} />
      )}
    </Dialog>
  );
}

function DeliveryList({ webhook, onOpen }: { webhook: string; onOpen: (id: string) => void }) {
  const t = useText(texts);
  const word = useText(stateTexts);
  const [state, setState] = useState<DeliveryState | undefined>();
  const query = useInfiniteQuery(deliveriesQuery(webhook, state));
  const states = Object.keys(stateTexts) as DeliveryState[];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return (
    <>
      <Select
        label={t('state')}
        className={classes.filter}
        data={[{ value: '', label: t('all') }, ...states.map((each) => ({ value: each, label: word(each) }))]}
        value={state ?? ''}
        allowDeselect={false}
        onChange={(next) => setState((next || undefined) as DeliveryState | undefined)}
      />
      <Loaded query={query} reasonOf={asProblem}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return (
              <State icon={IconListDetails} title={t(state ? 'noneSuch' : 'none')}>
                {state ? undefined : t('noneText')}
              </State>
            );
          return (
            <ul className={classes.rows}>
              {items.map((each) => (
                <DeliveryRow key={each.id} delivery={each} onOpen={() => onOpen(each.id)} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {hasNextPage && (
        <Button variant="subtle" fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('further')}
        </Button>
      )}
    </>
  );
}

function DeliveryRow({ delivery, onOpen }: { delivery: Delivery; onOpen: () => void }) {
  const t = useText(texts);
  const word = useText(stateTexts);
  const locale = useLocale();
  const { kind, events, state, status, error, created_at } = delivery;
  return (
    <li>
      <button type="button" className={classes.row} aria-label={t('open', { kind })} onClick={onOpen}>
        <span className={`${classes.kind} cut`}>
          {kind}
          {events > 1 && ` · ${t('events', { count: events })}`}
        </span>
        <Chip color={deliveryColor(state)}>{word(state)}</Chip>
        <span className={`${classes.why} cut`}>{error || status}</span>
        <time className={classes.soft} dateTime={created_at} title={formatMoment(created_at, locale)}>
          {formatAgo(created_at, locale)}
        </time>
      </button>
    </li>
  );
}
