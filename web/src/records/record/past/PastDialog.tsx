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
  const [at, setAt] = useState<string | null>(null);
  const [isNarrowed, setNarrowed] = useState(true);
  const [first] = useState(() => wallClock(startOf(record), locale.timeZone));
  const moment = instantOf(at ?? first, locale.timeZone);
  const wallNow = (wall: string) => wallClock(noLater(instantOf(wall, locale.timeZone)), locale.timeZone);
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
            value={at ?? first}
            onChange={(next) => setAt(next && wallNow(next))}
            minDate={wallClock(String(record.created_at), locale.timeZone).slice(0, 10)}
            maxDate={wallClock(new Date().toISOString(), locale.timeZone)}
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

/** A week ago, or the second after it was made where that is later. */
function startOf(record: RecordData): string {
  const made = Math.ceil(Date.parse(String(record.created_at)) / 1000) * 1000;
  return noLater(new Date(Math.max(Date.now() - weekMs, made)).toISOString());
}

/** The future is asked about as of now. */
function noLater(moment: string): string {
  const now = new Date();
  return Date.parse(moment) > now.getTime() ? now.toISOString() : moment;
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
