import { useDebouncedValue } from '@mantine/hooks';
import { IconCopyCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { duplicatesQuery, type Traits } from '@/api/duplicates';
import type { ObjectType } from '@/api/types';
import { useText } from '@/lib/i18n';
import classes from './CreateDialog.module.css';
import { texts } from './messages';
import { traitsOf } from './traits';

type Props = { object: ObjectType; values: Record<string, unknown>; onOpen: (id: string) => void };

/** Records that may be the same as the one being typed, each with the way to it. */
export function Duplicates({ object, values, onOpen }: Props) {
  const t = useText(texts);
  const [traits] = useDebouncedValue(traitsOf(object.name, values), 250);
  const { data = [] } = useQuery(duplicatesQuery(object.name, traits));
  const words: Record<keyof Traits, string> = {
    email: t('sameEmail'),
    phone: t('samePhone'),
    name: t('sameName'),
    tax_id: t('sameTaxId'),
    domain: t('sameDomain'),
  };
  if (data.length === 0 || Object.keys(traits).length === 0) return null;
  return (
    <section className={classes.duplicates} aria-label={t('duplicates')} role="status">
      <p className={classes.duplicatesTitle}>
        <IconCopyCheck size={16} stroke={1.6} aria-hidden />
        {t('duplicates')}
      </p>
      <ul className={classes.duplicatesList}>
        {data.slice(0, 5).map((found) => (
          <li key={found.id}>
            <button type="button" className={`plain ${classes.duplicate}`} onClick={() => onOpen(found.id)}>
              <b className="cut">{found.title}</b>
              <span className={classes.why}>
                {found.matched.map((trait) => words[trait as keyof Traits] ?? trait).join(', ')}
              </span>
              <span className={classes.open}>{t('open')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
