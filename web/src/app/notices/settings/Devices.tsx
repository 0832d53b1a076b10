import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { devicesQuery, tryDevice } from '@/api/notices';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import rows from '@/design/rows/Rows.module.css';
import { useText } from '@/lib/i18n';
import classes from './Choice.module.css';
import { Device } from './Device';
import { texts } from './messages';
import { OutcomeLine } from './OutcomeLine';
import { canPush, isForbidden, ownEndpoint } from './pushing';
import { TakePushes } from './TakePushes';
import { useTrial } from './useTrial';
import { refusals } from './words';

/** The browsers that take pushes for me; each can be tried, this one can be added, any can be sent away. */
export function Devices() {
  const t = useText(texts);
  const said = useText(refusals);
  const query = useQuery(devicesQuery);
  const client = useQueryClient();
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => void ownEndpoint().then(setOwn), []);
  const renew = () => client.invalidateQueries({ queryKey: devicesQuery.queryKey });
  const { send, busy, outcome } = useTrial(tryDevice, renew);
  return (
    <>
      <h3 className={rows.heading}>{t('devices')}</h3>
      <p className={classes.hint}>{t(canPush() ? 'devicesAbout' : 'noPush')}</p>
      <Loaded query={query} reasonOf={asProblem}>
        {({ key, items }) => {
          const hasOwn = items.some(({ endpoint }) => endpoint === own);
          return (
            <>
              {items.length > 0 && (
                <ul className={`${rows.rows} ${classes.devices}`}>
                  {items.map((device) => (
                    <Device
                      key={device.id}
                      device={device}
                      isOwn={device.endpoint === own}
                      busy={busy === device.id}
                      onTry={() => send(device.id)}
                    />
                  ))}
                </ul>
              )}
              <OutcomeLine outcome={outcome} />
              {hasOwn && isForbidden() && <p className={classes.hint}>{said('denied')}</p>}
              {canPush() && !hasOwn && <TakePushes at={key} onTaken={setOwn} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
