import { useNetwork } from '@mantine/hooks';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './OfflineBar.module.css';

export function OfflineBar() {
  const t = useText(texts);
  const { online } = useNetwork();
  if (online) return null;
  return (
    <div className={classes.bar} role="alert">
      {t('offline')}
    </div>
  );
}
