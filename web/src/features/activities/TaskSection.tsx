import { Link } from '@tanstack/react-router';
import { formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { DayRow, type When } from './DayRow';
import classes from './MyDay.module.css';
import { texts } from './messages';
import type { Part } from './myDay';

type Props = { title: string; part: Part | undefined; object?: string; when?: When; isOverdue?: boolean };

export function TaskSection({ title, part, object = 'tasks', when, isOverdue }: Props) {
  const t = useText(texts);
  const { language } = useLocale();
  if (!part || part.items.length === 0) return null;
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h2 className={classes.heading} data-overdue={isOverdue || undefined}>
          {title}
        </h2>
        <span className={classes.soft}>{formatNumber(part.total.value, language)}</span>
        <Link
          to="/records/$object"
          params={{ object }}
          search={{ filter: part.filter, view: 'list' }}
          className={classes.all}
        >
          {t('all')}
        </Link>
      </div>
      <ul className={classes.rows}>
        {part.items.map((item) => (
          <DayRow key={item.id} item={item} when={when} isOverdue={isOverdue} />
        ))}
      </ul>
    </section>
  );
}
