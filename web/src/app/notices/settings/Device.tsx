import { Badge, Button } from '@mantine/core';
import { devicesQuery, dropDevice, type PushDevice } from '@/api/notices';
import rows from '@/design/rows/Rows.module.css';
import { formatAgo } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import classes from './Choice.module.css';
import { texts } from './messages';

type Props = { device: PushDevice; isOwn: boolean; busy: boolean; onTry: () => void };

/** One browser that takes pushes. */
export function Device({ device, isOwn, busy, onTry }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const drop = useChange<string, null>({
    change: dropDevice,
    refresh: [devicesQuery.queryKey],
    said: () => t('dropped'),
  });
  const name = device.name || t('browser');
  return (
    <li className={rows.row}>
      <div className={rows.main}>
        <div className="cut">{name}</div>
        <div className={rows.soft}>
          {device.used_at ? t('used', { when: formatAgo(device.used_at, locale) }) : t('unused')}
        </div>
      </div>
      {isOwn && <Badge>{t('thisOne')}</Badge>}
      <div className={`${rows.side} ${classes.acts}`}>
        <Button variant="default" aria-label={`${t('tryPush')}: ${name}`} loading={busy} onClick={onTry}>
          {t('tryPush')}
        </Button>
        <Button variant="default" aria-label={`${t('drop')}: ${name}`} onClick={() => drop.mutate(device.id)}>
          {t('drop')}
        </Button>
      </div>
    </li>
  );
}
