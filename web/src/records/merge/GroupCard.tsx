import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { dismissGroup, type LikeGroup } from '@/api/merging';
import { asProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { formatDay, formatPercent } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { baseOf } from '../fields/amounts';
import { FieldValue } from '../fields/FieldValue';
import { isBlank } from '../fields/values';
import { RecordLink } from '../RecordLink';
import classes from './Duplicates.module.css';
import { texts } from './messages';
import { words } from './words';

type Props = { object: ObjectType; group: LikeGroup; onCompare: () => void };

const aside = new Set(['title', 'owner', 'created_at', 'updated_at', 'first_name', 'last_name', 'name']);
const shownMost = 4;

/** One group: how likely and why, the records, and the two ways on. */
export function GroupCard({ object, group, onCompare }: Props) {
  const t = useText(texts);
  const say = useText(words);
  const { language } = useLocale();
  const client = useQueryClient();
  const { mutate: dismiss, isPending } = useMutation({
    mutationFn: () =>
      dismissGroup(
        object.name,
        group.records.map(({ id }) => id),
      ),
    onSuccess: () => {
      toast(t('dismissed'));
      void client.invalidateQueries({ queryKey: ['duplicates', object.name, 'groups'] });
    },
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  const title = String(group.records[0]?.values.title ?? '');
  const mayMerge = object.verbs.includes('merge');
  return (
    <li className={classes.group}>
      <div className={classes.why}>
        <b className={classes.percent}>
          {formatPercent(Math.round(group.probability * 1000) / 10, language)}
        </b>
        {group.reasons.map(({ trait, how, weight }) => (
          <span key={trait} className={classes.reason} data-against={weight < 0 || undefined}>
            {say(trait as 'name')}: {say(how as 'same')}
          </span>
        ))}
        {mayMerge && (
          <span className={classes.actions}>
            <Button
              variant="subtle"
              size="xs"
              loading={isPending}
              aria-label={t('notSameOf', { title })}
              onClick={() => dismiss()}
            >
              {t('notSame')}
            </Button>
            <Button variant="default" size="xs" aria-label={t('compareOf', { title })} onClick={onCompare}>
              {t('merge')}
            </Button>
          </span>
        )}
      </div>
      <ul className={classes.records}>
        {group.records.map((record) => (
          <Member key={record.id} object={object} record={record} />
        ))}
      </ul>
    </li>
  );
}

function Member({ object, record }: { object: ObjectType; record: LikeGroup['records'][number] }) {
  const t = useText(texts);
  const locale = useLocale();
  const told = object.fields
    .filter(({ name }) => !aside.has(name) && !isBlank(record.values[name]) && name in record.values)
    .filter((field) => field.type !== 'reference' && !baseOf(field))
    .slice(0, shownMost);
  const made = record.values.created_at;
  return (
    <li className={classes.record}>
      <RecordLink object={object.name} id={record.id} className={classes.link}>
        {String(record.values.title ?? '')}
      </RecordLink>
      <span className={classes.values}>
        {told.map((field) => (
          <FieldValue key={field.name} field={field} value={record.values[field.name]} isQuiet />
        ))}
      </span>
      {typeof made === 'string' && (
        <span className={classes.soft}>{t('madeAt', { date: formatDay(made, locale) })}</span>
      )}
    </li>
  );
}
