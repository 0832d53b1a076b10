import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useObjects } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { formatNumber } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Objects.module.css';
import { objectUseQuery } from './objects';

/** What hangs on an object, in numbers; what there is none of is left out. */
export function UseList({ name }: { name: string }) {
  const t = useText(texts);
  const { language } = useLocale();
  const fieldName = useFieldName();
  const { data: use, error } = useQuery(objectUseQuery(name));
  if (error) {
    const { status, reason } = asProblem(error);
    return <ProblemState status={status} reason={reason} />;
  }
  if (!use) return <Skeleton height={80} />;
  const counts = [
    [t('records'), use.records],
    [t('deletedRecords'), use.deleted],
    [t('ownFields'), use.fields],
    [t('views'), use.views],
    [t('comments'), use.comments],
    [t('files'), use.files],
    [t('links'), use.links],
  ] as const;
  const named = [
    [t('leading'), use.fields_leading_here.map(fieldName)],
    [t('roles'), use.roles],
  ] as const;
  return (
    <dl className={classes.use} aria-label={t('hangs')}>
      {counts.map(
        ([what, count], at) =>
          (count > 0 || at === 0) && (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{formatNumber(count, language)}</dd>
            </div>
          ),
      )}
      {named.map(
        ([what, names]) =>
          names.length > 0 && (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{names.join(', ')}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** `deals.home` as people call it. */
function useFieldName() {
  const label = useLabel();
  const objects = useObjects();
  return (path: string) => {
    const [name, field] = path.split('.');
    const object = objects.find((each) => each.name === name);
    const found = object?.fields.find((each) => each.name === field);
    return object ? `${label(object.label_plural)} · ${found ? label(found.label) : field}` : path;
  };
}
