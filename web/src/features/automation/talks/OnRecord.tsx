import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { watchChanges } from '@/api/stream';
import type { RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { talksQuery } from '../talking/api';
import { texts } from './messages';
import { shownAtOnce } from './shown';
import { TalkRow } from './TalkRow';
import classes from './Talks.module.css';

/** What bots and people say with whom the record is about: the open talks, the closed ones on demand. */
export default function OnRecord({ record }: { record: RecordData }) {
  const t = useText(texts);
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const { data: talks = [], error } = useQuery(talksQuery(record.object, record.id));
  const [isAll, setAll] = useState(false);
  useEffect(
    () =>
      watchChanges((change) => {
        if (change.id === record.id) void client.invalidateQueries({ queryKey: ['conversations'] });
      }),
    [client, record.id],
  );
  const { shown, more } = shownAtOnce(talks);
  if (shown.length === 0 && !error) return null;
  return (
    <section className={classes.talks} aria-label={t('talks')} data-unprinted>
      {error && (
        <p role="alert" className={classes.row}>
          {asProblem(error).reason}
        </p>
      )}
      {(isAll ? talks : shown).map((talk) => {
        const isMine = talk.person !== null && talk.person.id === me?.id;
        const mayWrite = record.permissions?.update !== false || isMine;
        return <TalkRow key={talk.id} talk={talk} isMine={isMine} mayWrite={mayWrite} />;
      })}
      {more > 0 && !isAll && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('earlier', { count: more })}
        </button>
      )}
    </section>
  );
}
