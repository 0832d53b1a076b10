import { Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { pipelinesQuery, useUsers } from '@/api/objects';
import { dayOf } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Funnel.module.css';
import { type FunnelSearch, teamsQuery } from './funnel';
import { texts } from './messages';
import { type Compared, daysLater, daysOf, type PeriodName, periodNames, periodOf } from './periods';
import { periodTexts } from './words';

const own = 'own';

/** Pipeline, period and owner; the address holds them. */
export function FunnelFilters({ query }: { query: FunnelSearch }) {
  const t = useText(texts);
  const word = useText(periodTexts);
  const locale = useLocale();
  const navigate = useNavigate();
  const users = useUsers();
  const { data: pipelines = [] } = useQuery(pipelinesQuery('deals'));
  const today = dayOf(new Date(), locale);
  const { data: teams = [] } = useQuery(teamsQuery);
  const change = (part: FunnelSearch) =>
    void navigate({ to: '/funnel', search: (before) => ({ ...before, ...part }), replace: true });
  const period = periodOf(query, today);
  const choosePeriod = (name: string | null) => {
    if (name === own) change({ from: today, to: daysLater(today, 1) });
    else change({ from: undefined, to: undefined, ...daysOf(name as PeriodName, today) });
  };
  // The last day is counted in where people read it, and is not in the address.
  const shownDay = (name: 'from' | 'to') => {
    const day = query[name];
    return day ? daysLater(day, name === 'to' ? -1 : 0) : null;
  };
  const days = (name: 'from' | 'to') => (
    <DateInput
      aria-label={t(name)}
      valueFormat="DD.MM.YYYY"
      value={shownDay(name)}
      onChange={(day) => change({ [name]: day ? daysLater(day, name === 'to' ? 1 : 0) : undefined })}
      w={120}
    />
  );
  return (
    <div className={classes.filters}>
      <Select
        aria-label={t('pipeline')}
        data={[
          { value: '', label: t('allPipelines') },
          ...pipelines.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={query.pipeline ?? ''}
        allowDeselect={false}
        onChange={(pipeline) => change({ pipeline: pipeline || undefined })}
      />
      <Select
        aria-label={t('period')}
        data={[
          ...periodNames.map((name) => ({ value: name, label: word(name) })),
          { value: own, label: t('ownPeriod') },
        ]}
        value={period ?? own}
        allowDeselect={false}
        onChange={choosePeriod}
      />
      {!period && days('from')}
      {!period && days('to')}
      {query.from && query.to && (
        <Select
          aria-label={t('compare')}
          data={[
            { value: '', label: t('noComparison') },
            { value: 'before', label: t('compareBefore') },
            { value: 'lastYear', label: t('compareLastYear') },
          ]}
          value={query.compare ?? ''}
          allowDeselect={false}
          onChange={(compare) => change({ compare: (compare || undefined) as Compared | undefined })}
        />
      )}
      {teams.length > 1 && (
        <Select
          aria-label={t('team')}
          data={[
            { value: '', label: t('allTeams') },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={query.team ?? ''}
          allowDeselect={false}
          searchable
          onChange={(team) => change({ team: team || undefined })}
        />
      )}
      <Select
        aria-label={t('owner')}
        data={[
          { value: '', label: t('everyone') },
          ...users.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={query.owner ?? ''}
        allowDeselect={false}
        searchable
        onChange={(owner) => change({ owner: owner || undefined })}
      />
    </div>
  );
}
