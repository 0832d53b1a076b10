import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '@/api/session';
import type { Layout, ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import keys from '../KeyFields.module.css';
import classes from './LaidOut.module.css';
import { texts } from './messages';

/** Which layout this is and why it is the reader's; the way to it for those who may change it. */
export function WhyLayout({ object, layout }: { object: ObjectType; layout: Layout }) {
  const t = useText(texts);
  const label = useLabel();
  const { data: me } = useQuery(meQuery);
  const { by, name } = layout.why;
  const words = {
    role: t('byRole', { name: label(name) }),
    team: t('byTeam', { name: label(name) }),
    all: t('byAll'),
  };
  return (
    <div className={keys.row}>
      <dt className={keys.label}>{t('layout')}</dt>
      <dd className={`${keys.value} ${classes.why}`}>
        {me?.capabilities.includes('configure') ? (
          <Link
            to="/settings/$section"
            params={{ section: 'layouts' }}
            search={{ item: `${object.name}.${layout.id}` }}
          >
            {label(layout.label)}
          </Link>
        ) : (
          label(layout.label)
        )}
        <div className={keys.blank}>{words[by]}</div>
      </dd>
    </div>
  );
}
