import { Alert, Button, Group } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { recordQuery } from '@/api/records';
import type { ObjectType, RecordData } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { ProblemState } from '@/design/ProblemState';
import { RowsSkeleton } from '@/design/rows/RowsSkeleton';
import { useText } from '@/lib/i18n';
import { expandable } from '../fields/values';
import { WithLookups } from '../fields/WithLookups';
import { Comparison } from './Comparison';
import type { Choices } from './choices';
import { texts } from './messages';
import { useMerge } from './useMerge';

type Props = {
  object: ObjectType;
  ids: string[];
  onClose: () => void;
  onMerged?: (record: RecordData) => void;
};

/** Records side by side: which one stays, and where each of its values comes from. */
export default function MergeDialog({ object, ids, onClose, onMerged }: Props) {
  const t = useText(texts);
  const found = useQueries({ queries: ids.map((id) => recordQuery(object.name, id, expandable(object))) });
  const records = found.flatMap(({ data }) => (data ? [data] : []));
  const failure = found.find(({ error }) => error)?.error;
  return (
    <Dialog title={t('mergeMany', { count: ids.length })} onClose={onClose} size={240 + 230 * ids.length}>
      {failure ? (
        <ProblemState {...asProblem(failure)} onRetry={() => found.forEach((each) => void each.refetch())} />
      ) : records.length < ids.length ? (
        <RowsSkeleton />
      ) : (
        <WithLookups object={object}>
          <Choosing object={object} records={records} onClose={onClose} onMerged={onMerged} />
        </WithLookups>
      )}
    </Dialog>
  );
}

type ChoosingProps = Omit<Props, 'ids'> & { records: RecordData[] };

function Choosing({ object, records, onClose, onMerged }: ChoosingProps) {
  const t = useText(texts);
  const [kept, setKept] = useState(records[0]?.id ?? '');
  const [take, setTake] = useState<Choices>({});
  const { mutate, isPending, error } = useMerge((record) => {
    onClose();
    onMerged?.(record);
  });
  const survivor = records.find(({ id }) => id === kept);
  const others = records.filter(({ id }) => id !== kept).map(({ id }) => id);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (survivor) mutate({ survivor, others, take });
      }}
    >
      <p style={{ margin: '0 0 12px', color: 'var(--text-faint)' }}>{t('mergeAbout')}</p>
      <Comparison
        object={object}
        records={records}
        kept={kept}
        take={take}
        onKeep={setKept}
        onTake={(name, from) => setTake({ ...take, [name]: from })}
        onLeave={(name) => setTake(Object.fromEntries(Object.entries(take).filter(([key]) => key !== name)))}
      />
      {error && (
        <Alert color="red" mt="md" role="alert">
          {asProblem(error).reason}
        </Alert>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={isPending}>
          {t('merge')}
        </Button>
      </Group>
    </form>
  );
}
