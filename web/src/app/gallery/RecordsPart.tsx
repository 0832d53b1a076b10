import type { TimelineEvent } from '@/api/history';
import { useObject } from '@/api/objects';
import type { ObjectType, RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { BoardCard } from '@/records/board/BoardCard';
import { WithLookups } from '@/records/fields/WithLookups';
import { NextStep } from '@/records/record/NextStep';
import timeline from '@/records/record/Timeline.module.css';
import { TimelineItem } from '@/records/record/TimelineItem';
import { texts } from './messages';
import { Part, Specimen } from './Part';

const who = { id: '0', name: 'Олена Ковальчук' };
const at = '2026-03-14T09:30:00Z';

/** Cards, next steps and what a history tells. */
export function RecordsPart() {
  const object = useObject('deals');
  if (!object) return null;
  return (
    <WithLookups object={object}>
      <Records object={object} />
    </WithLookups>
  );
}

function Records({ object }: { object: ObjectType }) {
  const t = useText(texts);
  const card: RecordData = {
    id: '1',
    object: object.name,
    title: t('first'),
    version: 1,
    status: 'open',
    amount: { amount: '49900.00', currency: 'UAH' },
    expected_close_on: '2026-03-14',
    company: { id: '2', title: '«Зерно»' },
  };
  const event = (id: string, kind: string, more: Partial<TimelineEvent>): TimelineEvent => ({
    id,
    at,
    kind: `${object.name}.${kind}`,
    object: object.name,
    record: { id: card.id, title: card.title },
    actor: who,
    changes: {},
    data: {},
    ...more,
  });
  const told = [
    event('a', 'created', {}),
    event('b', 'commented', { data: { body: t('asked') }, pinned: true }),
    event('c', 'updated', {
      changes: { name: [t('first'), t('long')], expected_close_on: [null, '2026-03-14'] },
    }),
    event('d', 'attached', { data: { name: 'offer.pdf' }, actor: null }),
  ];
  return (
    <Part id="records" title={t('records')} width={280}>
      <Specimen name={t('usual')}>
        <BoardCard object={object} record={{ ...card, has_next_step: true }} />
      </Specimen>
      <Specimen name={t('cut')}>
        <BoardCard
          object={object}
          record={{ ...card, title: t('long'), has_next_step: false, is_rotting: true, stage_entered_at: at }}
        />
      </Specimen>
      <Specimen name={t('chosen')}>
        <BoardCard object={object} record={card} isHeld />
      </Specimen>
      <Specimen name={t('usual')}>
        <NextStep record={{ ...card, next_step: t('asked'), next_step_at: at }} onPlan={() => undefined} />
      </Specimen>
      <Specimen name={t('empty')}>
        <NextStep record={{ ...card, has_next_step: false }} onPlan={() => undefined} />
      </Specimen>
      <Specimen name={t('usual')}>
        <ol className={timeline.events}>
          {told.map((each) => (
            <TimelineItem key={each.id} event={each} home={object} homeId={card.id} onPin={() => undefined} />
          ))}
        </ol>
      </Specimen>
    </Part>
  );
}
