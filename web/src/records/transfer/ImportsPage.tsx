import { useQuery } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { useText } from '@/lib/i18n';
import { History } from './History';
import { importsQuery } from './imports';
import { texts } from './messages';
import { Repeats } from './repeats/Repeats';
import { SamplesNote } from './SamplesNote';
import { StartImport } from './StartImport';
import classes from './Transfer.module.css';

/** Where a file comes in, and what came in before. */
export function ImportsPage() {
  const t = useText(texts);
  const { data: runs, error, refetch } = useQuery(importsQuery);
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
      <SamplesNote runs={runs} />
      <StartImport />
      <p className={classes.order}>{t('order')}</p>
      <Repeats />
      <History runs={runs} />
    </div>
  );
}
