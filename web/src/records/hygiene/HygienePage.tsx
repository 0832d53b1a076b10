import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { hygieneQuery } from '@/api/hygiene';
import { useObject } from '@/api/objects';
import { asProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { Loaded } from '@/design/rows/Loaded';
import rows from '@/design/rows/Rows.module.css';
import { useLabel, useText } from '@/lib/i18n';
import { BesideList } from '../BesideList';
import { isWatched } from '../merge/isWatched';
import { DuplicatesRow } from './DuplicatesRow';
import { Filled } from './Filled';
import { FindingRow } from './FindingRow';
import classes from './Hygiene.module.css';
import { texts } from './messages';

const BulkTray = lazy(() => import('../bulk/BulkTray'));

/** What is amiss in the records of an object, each figure the way to its records. */
export function HygienePage() {
  const { object: name } = useParams({ strict: false }) as { object: string };
  const object = useObject(name);
  return object ? <Page key={name} object={object} /> : null;
}

function Page({ object }: { object: ObjectType }) {
  const t = useText(texts);
  const label = useLabel();
  const query = useQuery(hygieneQuery(object.name));
  return (
    <BesideList
      object={object.name}
      title={t('title', { objects: label(object.label_plural) })}
      about={t('about')}
    >
      <Loaded query={query} reasonOf={asProblem}>
        {({ findings, looked_at, fields, people }) => (
          <>
            {findings.every(({ count }) => count.value === 0) && (
              <p className={classes.clean}>{t('clean')}</p>
            )}
            <ul className={rows.rows}>
              {findings.map((finding) => (
                <FindingRow key={finding.name} object={object} finding={finding} />
              ))}
              {isWatched(object) && <DuplicatesRow object={object} />}
            </ul>
            {looked_at > 0 ? (
              <Filled object={object} lookedAt={looked_at} fields={fields} people={people} />
            ) : (
              <p className={classes.clean}>{t('empty')}</p>
            )}
          </>
        )}
      </Loaded>
      <Suspense>
        <BulkTray />
      </Suspense>
    </BesideList>
  );
}
