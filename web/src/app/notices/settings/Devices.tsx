import { Badge, Button } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { devicesQuery, dropDevice } from '@/api/notices';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import rows from '@/design/rows/Rows.module.css';
import { toastFailure } from '@/design/toast';
import { formatAgo } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import classes from './Choice.module.css';
import { texts } from './messages';
import { canPush, ownEndpoint, takePushes } from './pushing';

/** The browsers that take pushes for me; this one can be added or sent away. */
export function Devices() {
  const t = useText(texts);
  const locale = useLocale();
  const query = useQuery(devicesQuery);
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => void ownEndpoint().then(setOwn), []);
  const add = useChange<string, unknown>({
    change: async (key) => setOwn(await takePushes(key)),
    refresh: [devicesQuery.queryKey],
    said: () => t('added'),
  });
  const drop = useChange<string, null>({
    change: dropDevice,
    refresh: [devicesQuery.queryKey],
    said: () => t('dropped'),
  });
  const ask = (key: string) =>
    add.mutate(key, { onError: (error) => error instanceof DOMException && toastFailure(t('refused')) });
  return (
    <>
      <h3 className={rows.heading}>{t('devices')}</h3>
      <p className={classes.hint}>{t(canPush() ? 'devicesAbout' : 'noPush')}</p>
      <Loaded query={query} reasonOf={asProblem}>
        {({ key, items }) => (
          <>
            {items.length > 0 && (
              <ul className={`${rows.rows} ${classes.devices}`}>
                {items.map((device) => (
                  <li key={device.id} className={rows.row}>
                    <div className={rows.main}>
                      <div className="cut">{device.name || t('browser')}</div>
                      <div className={rows.soft}>
                        {device.used_at
                          ? t('used', { when: formatAgo(device.used_at, locale) })
                          : t('unused')}
                      </div>
                    </div>
                    {device.endpoint === own && <Badge>{t('thisOne')}</Badge>}
                    <Button variant="default" onClick={() => drop.mutate(device.id)}>
                      {t('drop')}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
            {canPush() && !items.some(({ endpoint }) => endpoint === own) && (
              <Button
                variant="default"
                leftSection={<IconDeviceMobile size={16} stroke={1.6} />}
                loading={add.isPending}
                onClick={() => ask(key)}
              >
                {t('add')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
