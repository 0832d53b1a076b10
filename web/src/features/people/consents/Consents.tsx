import { ActionIcon } from '@mantine/core';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ConsentOut, ConsentsOut } from '@/api/openapi';
import type { RecordData } from '@/api/types';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Consents.module.css';
import { consentsQuery } from './consents';
import { texts } from './messages';
import { wordTexts } from './words';

const ConsentDialog = lazy(() => import('./ConsentDialog'));

/** How a contact may be reached, and the log of what they said about it. */
export default function Consents({ record }: { record: RecordData }) {
  const t = useText(texts);
  const { data, isError } = useQuery(consentsQuery(record.id));
  const [isNoting, setNoting] = useState(false);
  if (isError || !data || data.standing.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('consents')}>
      <h2 className={classes.heading}>
        {t('consents')}
        {record.permissions?.update !== false && (
          <ActionIcon size={24} aria-label={t('note')} onClick={() => setNoting(true)}>
            <IconPlus size={16} />
          </ActionIcon>
        )}
      </h2>
      {data.items.length === 0 && known(data).length === 0 && <p className={classes.soft}>{t('nothing')}</p>}
      <Standing standing={data} />
      {data.items.length > 0 && (
        <details className={classes.log} data-unprinted>
          <summary>{t('history')}</summary>
          <ul>
            {data.items.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </details>
      )}
      <Suspense>
        {isNoting && <ConsentDialog contact={record.id} onClose={() => setNoting(false)} />}
      </Suspense>
    </section>
  );
}

/** The channels of which something is known; a messenger only where it differs from what is said of all. */
function known({ standing }: ConsentsOut): ConsentsOut['standing'] {
  const general = standing.find(({ channel }) => channel === 'messengers')?.state ?? null;
  const plain = new Set(['email', 'phone', 'sms', 'messengers']);
  return standing.filter(({ channel, state }) => state !== null && (plain.has(channel) || state !== general));
}

function Standing({ standing }: { standing: ConsentsOut }) {
  const word = useText(wordTexts);
  return (
    <ul className={classes.standing}>
      {known(standing).map(({ channel, state }) => (
        <li key={channel} data-state={state}>
          {state === 'given' ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}
          {word(channel)}: {word(state ?? 'cleared').toLowerCase()}
        </li>
      ))}
    </ul>
  );
}

function Line({ line }: { line: ConsentOut }) {
  const word = useText(wordTexts);
  const locale = useLocale();
  const source = line.source as Parameters<typeof word>[0];
  return (
    <li>
      <div>
        <b>{word(line.channel)}</b>: {word(line.state).toLowerCase()}
        <span className={classes.soft}> · {word(source)}</span>
      </div>
      <div className={classes.soft}>
        {formatMoment(line.said_at, locale)}
        {line.author && ` · ${line.author}`}
      </div>
      {line.text && <blockquote>{line.text}</blockquote>}
    </li>
  );
}
