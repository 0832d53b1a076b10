import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemState } from '@/design/ProblemState';
import { useText } from '@/lib/i18n';
import { texts } from '../messages';
import classes from './Preview.module.css';

const shownAtMost = 200_000;

/** A text file as letters, its beginning where it is long. */
export function TextPreview({ url }: { url: string }) {
  const t = useText(texts);
  const { data, error, refetch } = useQuery({
    queryKey: ['file', url],
    queryFn: async () => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(answer.statusText);
      const text = await answer.text();
      return { shown: text.slice(0, shownAtMost), isCut: text.length > shownAtMost };
    },
  });
  if (error) return <ProblemState status={0} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={160} />;
  return (
    <>
      <pre className={classes.text}>{data.shown}</pre>
      {data.isCut && <p className={classes.rest}>{t('onlyBeginning')}</p>}
    </>
  );
}
