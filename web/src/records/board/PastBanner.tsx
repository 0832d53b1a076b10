import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { formatDay } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Board.module.css';
import { texts } from './messages';
import { useBoardAddress } from './useBoardAddress';

/** Says that one looks at the past, where nothing can be moved, and leads back. */
export function PastBanner({ day }: { day: string }) {
  const t = useText(texts);
  const locale = useLocale();
  const { change } = useBoardAddress();
  return (
    <div className={classes.past} role="status">
      <IconHistory size={16} stroke={1.6} aria-hidden />
      <span>{t('pastBoard', { day: formatDay(day, locale) })}</span>
      <Button size="compact-sm" variant="default" onClick={() => change({ as_of: undefined })}>
        {t('backToToday')}
      </Button>
    </div>
  );
}
