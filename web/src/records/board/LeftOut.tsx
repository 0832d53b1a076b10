import { formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Board.module.css';
import { texts } from './messages';

type Props = { columns: number; count: number };

/** Says that a board has more columns than are shown, and how to come to them. */
export function LeftOut({ columns, count }: Props) {
  const t = useText(texts);
  const { language } = useLocale();
  if (columns === 0) return null;
  return (
    <p className={classes.leftOut} role="status">
      {t('moreColumns', { count: columns })}{' '}
      {count > 0 && t('inMoreColumns', { count, number: formatNumber(count, language) })} {t('narrow')}
    </p>
  );
}
