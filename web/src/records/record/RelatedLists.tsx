import { ActionIcon, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fewQuery } from '@/api/records';
import type { ObjectType, RecordData } from '@/api/types';
import { objectIcon } from '@/design/icons';
import { formatNumber } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { CreateDialog } from '../create/CreateDialog';
import { FieldValue } from '../fields/FieldValue';
import { useLookups } from '../fields/lookups';
import { expandable, isBlank } from '../fields/values';
import { WithLookups } from '../fields/WithLookups';
import { RecordLink } from '../RecordLink';
import { texts } from './messages';
import classes from './Related.module.css';
import { naming, namingValue, type Related, relatedTo } from './related';

type Props = { object: ObjectType; record: RecordData };

const shownAtMost = 5;

/** Records of other kinds that name this one, a few of each, with the way to all and to one more. */
export function RelatedLists({ object, record }: Props) {
  const { objects } = useLookups();
  return relatedTo(object, objects).map((related) => (
    <WithLookups key={`${related.object.name}.${related.field.name}`} object={related.object}>
      <RelatedList home={object} related={related} record={record} />
    </WithLookups>
  ));
}

type ListProps = { home: ObjectType; related: Related; record: RecordData };

function RelatedList({ home, related, record }: ListProps) {
  const { object, field } = related;
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const [isCreating, setCreating] = useState(false);
  const filter = { and: [naming(field, record.id)] };
  const { data, isPending } = useQuery(fewQuery(object.name, { filter }, shownAtMost, expandable(object)));
  const count = data?.total?.value ?? data?.items.length ?? 0;
  // What a record became (a lead's deal) is not made from its outcome.
  const canCreate = object.verbs.includes('create') && !field.read_only && field.group !== 'outcome';
  if (count === 0 && !canCreate) return null;
  const Mark = objectIcon(object.icon);
  return (
    <section
      className={classes.section}
      data-bare={count === 0 || undefined}
      data-unprinted={count === 0 || undefined}
    >
      <h2 className={classes.heading}>
        {calledFrom(related, label)}{' '}
        {count > 0 && <span className={classes.count}>{formatNumber(count, language)}</span>}
        {canCreate && (
          <ActionIcon
            size={24}
            aria-label={t('addRelated', { name: label(object.label) })}
            onClick={() => setCreating(true)}
          >
            <IconPlus size={16} />
          </ActionIcon>
        )}
      </h2>
      {isPending && <Skeleton height={20} />}
      <ul className={classes.list}>
        {data?.items.map((item) => (
          <li key={item.id}>
            <RecordLink object={object.name} id={item.id} className={classes.item}>
              <Mark size={16} stroke={1.6} className={classes.mark} aria-hidden />
              <span className={`${classes.title} cut`}>{item.title}</span>
              <Tail object={object} item={item} />
            </RecordLink>
          </li>
        ))}
      </ul>
      {count > shownAtMost && (
        <Link
          to="/records/$object"
          params={{ object: object.name }}
          search={{ filter }}
          className={classes.all}
        >
          {t('showAll', { count })}
        </Link>
      )}
      {isCreating && (
        <CreateDialog
          object={object}
          values={{ [field.name]: namingValue(field, home, record) }}
          stays
          onClose={() => setCreating(false)}
        />
      )}
    </section>
  );
}

/** What the other end is called from here: by the field's own words for it, else by the kind of records. */
function calledFrom({ object, field, isOneOfMany }: Related, label: ReturnType<typeof useLabel>): string {
  if (field.settings?.back) return label(field.settings.back);
  const plural = label(object.label_plural);
  return isOneOfMany ? `${plural} · ${label(field.label)}` : plural;
}

/** The one value that tells most about a related record: its stage, state or sum. */
function Tail({ object, item }: { object: ObjectType; item: RecordData }) {
  const field = [object.stage_field ?? 'stage', 'status', 'direction', 'amount', 'position']
    .map((name) => object.fields.find((each) => each.name === name))
    .find((each) => each && !isBlank(item[each.name]));
  if (!field) return null;
  return (
    <span className={classes.tail}>
      <FieldValue field={field} value={item[field.name]} record={item} isQuiet />
    </span>
  );
}
