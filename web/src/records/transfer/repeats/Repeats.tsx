import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useUsers } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { ProblemState } from '@/design/ProblemState';
import rows from '@/design/rows/Rows.module.css';
import { useLabel, useText } from '@/lib/i18n';
import { useImportTargets } from '../imports';
import classes from '../Transfer.module.css';
import { texts } from './messages';
import { RepeatRow } from './RepeatRow';
import { repeatsQuery } from './repeats';

/** What comes by itself, by the clock; those who may not set it up see only their own. */
export function Repeats() {
  const t = useText(texts);
  const label = useLabel();
  const objects = useImportTargets();
  const users = useUsers();
  const { data: me } = useQuery(meQuery);
  const { data, error, isPending, refetch } = useQuery(repeatsQuery);
  const mayChange = me?.capabilities.includes('configure') ?? false;
  if (!isPending && !error && data.items.length === 0 && !mayChange) return null;
  const kind = (name: string) =>
    label(objects.find((each) => each.name === name)?.label_plural ?? {}) || name;
  return (
    <section>
      <h2 className={classes.heading}>{t('scheduled')}</h2>
      {isPending && <Skeleton height={52} />}
      {error && !data && (
        <ProblemState
          status={asProblem(error).status}
          reason={asProblem(error).reason}
          onRetry={() => void refetch()}
        />
      )}
      {data?.items.length === 0 && <p className={classes.soft}>{t('none')}</p>}
      {data && data.items.length > 0 && (
        <ul className={rows.rows}>
          {data.items.map((repeat) => (
            <RepeatRow
              key={repeat.id}
              repeat={repeat}
              object={kind(repeat.object)}
              person={users.find((user) => user.id === repeat.owner)?.name}
              mayChange={mayChange}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
