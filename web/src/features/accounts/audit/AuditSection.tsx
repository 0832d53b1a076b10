import { Button, Select } from '@mantine/core';
import { IconDownload, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { State } from '@/design/State';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { peopleQuery } from '../people/people';
import classes from './Audit.module.css';
import { auditQuery, type Entry, exportAddress, factsOf, type Period, sinceOf } from './audit';
import { texts } from './messages';
import { SightDays } from './SightDays';
import { kindTexts } from './words';

const prefix = 'accounts.';

/** What matters for safety, newest first, narrowed by person, kind and time. */
export function AuditSection() {
  const t = useText(texts);
  const kindName = useText(kindTexts);
  const { data: me } = useQuery(meQuery);
  const { data: people = [] } = useQuery(peopleQuery);
  const [user, setUser] = useState<string | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const [period, setPeriod] = useState<Period | null>(null);
  const since = useMemo(() => (period ? sinceOf(period, new Date()) : undefined), [period]);
  const wish = { user: user ?? undefined, kind: kind ?? undefined, since };
  const query = useInfiniteQuery(auditQuery(wish));
  const kinds = Object.keys(kindTexts) as (keyof typeof kindTexts)[];
  return (
    <>
      <PartHead title={t('title')} about={t('about')}>
        <Button
          component="a"
          href={exportAddress(wish)}
          download
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          {t('export')}
        </Button>
      </PartHead>
      {me?.capabilities.includes('configure') && <SightDays />}
      <div className={classes.filters}>
        <Select
          aria-label={t('person')}
          placeholder={t('anyone')}
          data={people.map((person) => ({ value: person.id, label: person.name || person.email || '?' }))}
          value={user}
          searchable
          clearable
          onChange={setUser}
        />
        <Select
          aria-label={t('kind')}
          placeholder={t('anything')}
          data={kinds.map((each) => ({ value: `${prefix}${each}`, label: kindName(each) }))}
          value={kind}
          searchable
          clearable
          onChange={setKind}
        />
        <Select
          aria-label={t('period')}
          placeholder={t('always')}
          data={[
            { value: 'today', label: t('today') },
            { value: 'week', label: t('week') },
            { value: 'month', label: t('month') },
            { value: 'quarter', label: t('quarter') },
          ]}
          value={period}
          clearable
          onChange={(value) => setPeriod(value as Period | null)}
        />
      </div>
      <Loaded query={query} reasonOf={asProblem}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.items);
          if (entries.length === 0)
            return (
              <State icon={IconHistory} title={t('empty')}>
                {t('emptyText')}
              </State>
            );
          return (
            <>
              <ul className={rows.rows} aria-label={t('title')}>
                {entries.map((entry) => (
                  <EntryRow key={entry.id} entry={entry} />
                ))}
              </ul>
              {query.hasNextPage && (
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const t = useText(texts);
  const kindName = useText(kindTexts);
  const locale = useLocale();
  const kind = entry.kind.slice(prefix.length);
  const title = kind in kindTexts ? kindName(kind as keyof typeof kindTexts) : kind;
  const facts = factsOf(entry);
  const whom = entry.about && entry.about.id !== entry.actor?.id ? entry.about.name : null;
  return (
    <li className={classes.entry}>
      <div className={classes.line}>
        <span className={classes.what}>
          <strong>{entry.actor_kind === 'system' ? 'Dotyk' : (entry.actor?.name ?? t('somebody'))}</strong> ·{' '}
          {title}
          {whom && ` · ${whom}`}
        </span>
        <span className={classes.where}>{String(entry.data.ip ?? '')}</span>
        <span className={classes.where}>{formatMoment(entry.at, locale)}</span>
      </div>
      {facts.length > 0 && (
        <details>
          <summary>{t('details')}</summary>
          <dl className={classes.facts}>
            {facts.map(([name, value]) => [
              <dt key={`${name}-name`}>{name}</dt>,
              <dd key={`${name}-value`}>{value}</dd>,
            ])}
          </dl>
        </details>
      )}
    </li>
  );
}
