import { Button } from '@mantine/core';
import { IconArrowLeft, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { WholeDeliveryOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import { Chip } from '@/design/Chip';
import { Loaded } from '@/design/rows/Loaded';
import { formatMoment, formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { deliveryQuery, sendAgain } from './api';
import { deliveryColor } from './deliveryColor';
import { stateTexts, texts } from './deliveryMessages';
import classes from './Webhooks.module.css';

/** One message: what is sent, and what came of each try. */
export function DeliveryView({ id, onBack }: { id: string; onBack: () => void }) {
  const t = useText(texts);
  const query = useQuery(deliveryQuery(id));
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={16} />}
        className={classes.back}
        onClick={onBack}
      >
        {t('back')}
      </Button>
      <Loaded query={query} reasonOf={asProblem}>
        {(delivery) => <Told delivery={delivery} />}
      </Loaded>
    </>
  );
}

function Told({ delivery }: { delivery: WholeDeliveryOut }) {
  const t = useText(texts);
  const word = useText(stateTexts);
  const locale = useLocale();
  const { state, tries, due_at } = delivery;
  const again = useChange<void, WholeDeliveryOut>({
    change: () => sendAgain(delivery.id),
    refresh: [['webhooks']],
    said: () => t('sentAgain'),
  });
  return (
    <>
      <header className={classes.head}>
        <h3 className={classes.heading}>{delivery.kind}</h3>
        <Chip color={deliveryColor(state)}>{word(state)}</Chip>
        {state === 'waiting' && tries.length > 0 && (
          <span className={classes.soft}>{t('nextAt', { when: formatMoment(due_at, locale) })}</span>
        )}
        {delivery.kind !== 'ping' && (
          <Button
            variant="default"
            ml="auto"
            leftSection={<IconRefresh size={16} />}
            loading={again.isPending}
            onClick={() => again.mutate()}
          >
            {t('again')}
          </Button>
        )}
      </header>
      <h4 className={classes.heading}>{t('tries')}</h4>
      {tries.length === 0 ? (
        <p className={classes.soft}>{t('noTries')}</p>
      ) : (
        <ol className={classes.rows}>
          {[...tries].reverse().map((each) => (
            <li key={each.at} className={classes.try}>
              <div>
                <b>{each.status ?? t('noAnswer')}</b>{' '}
                <span className={classes.soft}>
                  {formatMoment(each.at, locale)}
                  {each.status !== null &&
                    ` · ${t('milliseconds', { count: formatNumber(Math.round(each.seconds * 1000), locale.language) })}`}
                </span>
              </div>
              {each.error ? (
                <div className={classes.bad}>{each.error}</div>
              ) : (
                <pre className={classes.code}>{each.answer || t('emptyAnswer')}</pre>
              )}
            </li>
          ))}
        </ol>
      )}
      <h4 className={classes.heading}>{t('body')}</h4>
      <pre className={classes.code} tabIndex={0}>
        {pretty(delivery.body)}
      </pre>
    </>
  );
}

/** JSON with its lines; what was cut and is none any more as it is. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
