import { Switch } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type AsItWas, asOfQuery } from '@/api/past';
import { asProblem } from '@/api/problem';
import type { ObjectType, RecordData } from '@/api/types';
import { DateWords } from '@/design/DateWords';
import { Dialog } from '@/design/Dialog';
import { Loaded } from '@/design/rows/Loaded';
import { instantOf, wallClock } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Past.module.css';
import { PastTable } from './PastTable';

type Props = { object: ObjectType; record: RecordData; onClose: () => void };

const weekMs = 7 * 24 * 3600 * 1000;

/** A record on a day of one's choice, beside what it is today. */
export default function PastDialog({ object, record, onClose }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const [at, setAt] = useState<string | null>(() => wallClock(startOf(record), locale.timeZone));
  const [isNarrowed, setNarrowed] = useState(true);
  const moment = instantOf(at ?? wallClock(startOf(record), locale.timeZone), locale.timeZone);
  const query = useQuery({
    ...asOfQuery(object.name, record.id, moment),
    placeholderData: keepPreviousData,
  });
  return (
    <Dialog title={t('title', { title: record.title })} onClose={onClose} size={760}>
      <div className={classes.head}>
        <DateWords>
          <DateTimePicker
            label={t('when')}
            value={at}
            onChange={setAt}
            minDate={wallClock(String(record.created_at), locale.timeZone).slice(0, 10)}
            maxDate={new Date()}
            data-autofocus
          />
        </DateWords>
        <Switch
          label={t('onlyDiffering')}
          checked={isNarrowed}
          onChange={(event) => setNarrowed(event.currentTarget.checked)}
        />
      </div>
      <Loaded query={query} reasonOf={asProblem}>
        {(was) => <Was object={object} record={record} was={was} isNarrowed={isNarrowed} />}
      </Loaded>
    </Dialog>
  );
}

/** A week ago, or when it was made where that is later. */
function startOf(record: RecordData): string {
  const weekAgo = new Date(Date.now() - weekMs).toISOString();
  return weekAgo > String(record.created_at)
    ? weekAgo
    : new Date(Date.parse(String(record.created_at)) + 60_000).toISOString();
}

type WasProps = { object: ObjectType; record: RecordData; was: AsItWas; isNarrowed: boolean };

function Was({ object, record, was, isNarrowed }: WasProps) {
  const t = useText(texts);
  const label = useLabel();
  if (!was.existed || !was.past) return <p>{t('notYet')}</p>;
  const unknown = object.fields.filter(({ name }) => was.unknown.includes(name));
  return (
    <>
      {was.was_deleted && <p className={classes.warning}>{t('wasDeleted')}</p>}
      {was.title !== record.title && <p>{t('called', { title: was.title })}</p>}
      {isNarrowed && was.differs.length === 0 ? (
        <p className={classes.soft}>{t('same')}</p>
      ) : (
        <PastTable object={object} was={was} isNarrowed={isNarrowed} />
      )}
      {!isNarrowed && unknown.length > 0 && (
        <p className={classes.soft}>
          {t('unknown', { fields: unknown.map((field) => label(field.label)).join(', ') })}
        </p>
      )}
    </>
  );
}
