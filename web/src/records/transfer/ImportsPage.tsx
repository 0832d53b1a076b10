import { Badge, Skeleton } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useObjects } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { State } from '@/design/State';
import { formatMoment } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { importsQuery } from './imports';
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
  const objects = useObjects();
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
                {name(run.object)} · {t('rows', { count: run.rows })} · {formatMoment(run.created_at, locale)}
              </span>
              <Badge color={run.status === 'failed' ? 'red' : run.status === 'done' ? 'green' : 'gray'}>
                {word(run.status)}
              </Badge>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
