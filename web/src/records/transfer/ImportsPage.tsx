import { Badge, Skeleton } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useUsers } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { State } from '@/design/State';
import { formatMoment, formatNumber, formatPercent } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { importsQuery, useImportTargets } from './imports';
import { texts } from './messages';
import { StartImport } from './StartImport';
import classes from './Transfer.module.css';
import { useStatusWord } from './useStatusWord';

/** Where a file comes in, and what came in before. */
export function ImportsPage() {
  const t = useText(texts);
  const label = useLabel();
  const locale = useLocale();
  const word = useStatusWord();
  const objects = useImportTargets();
  const users = useUsers();
  const person = (id: string | null) => users.find((user) => user.id === id)?.name;
  const { data: runs, error, refetch } = useQuery(importsQuery);
  const name = (object: string) => label(objects.find((each) => each.name === object)?.label_plural ?? {});
  if (error && !runs) {
    return (
      <ProblemState
        status={asProblem(error).status}
        reason={asProblem(error).reason}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('title')}</h1>
      <StartImport />
      <h2 className={classes.heading}>{t('earlier')}</h2>
      {!runs && <Skeleton height={52} />}
      {runs?.length === 0 && (
        <State icon={IconTableImport} title={t('none')}>
          {t('noneText')}
        </State>
      )}
      <ul className={classes.runs}>
        {runs?.map((run) => (
          <li key={run.id}>
            <Link to="/imports/$id" params={{ id: run.id }} className={classes.run}>
              <span className={`${classes.file} cut`}>{run.file_name}</span>
              <span className={`${classes.soft} cut`}>
                {name(run.object)} · {t('rows', { count: run.rows })}
                {run.counts.refused > 0 &&
                  ` · ${t('refused')}: ${formatNumber(run.counts.refused, locale.language)}`}
                {' · '}
                {formatMoment(run.created_at, locale)}
                {person(run.created_by) && ` · ${person(run.created_by)}`}
              </span>
              <Badge color={run.status === 'failed' ? 'red' : run.status === 'done' ? 'green' : 'gray'}>
                {word(run.status)}
                {run.progress.is_busy && ` ${formatPercent(run.progress.percent, locale.language, 0)}`}
              </Badge>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
