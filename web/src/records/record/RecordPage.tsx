import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { objectsQuery } from '@/api/objects';
import { listQuery } from '@/api/records';
import type { ObjectType } from '@/api/types';
import { ProblemState } from '@/design/ProblemState';
import { useKeys } from '@/lib/keys';
import { useListAddress } from '../address';
import { expandable } from '../fields/values';
import { WithLookups } from '../fields/WithLookups';
import { useNeighbours } from './neighbours';
import { RecordSkeleton } from './RecordSkeleton';
import { RecordView } from './RecordView';

/** A record on a page of its own. */
export function RecordPage() {
  const { object: name, id } = useParams({ strict: false }) as { object: string; id: string };
  const { data: objects, isPending } = useQuery(objectsQuery);
  const object = objects?.find((each) => each.name === name);
  if (isPending) return <RecordSkeleton />;
  if (!object) return <ProblemState status={404} />;
  return (
    <WithLookups object={object}>
      <Stepping object={object} id={id} />
    </WithLookups>
  );
}

/** The record with the way to its neighbours: those of the list that the address names. */
function Stepping({ object, id }: { object: ObjectType; id: string }) {
  const { search } = useListAddress();
  const { filter, q, sort } = search;
  const isOfList = Boolean(filter || q || sort);
  const rows = useQuery({
    ...listQuery(object.name, { filter, q, sort }, expandable(object)),
    enabled: isOfList,
  });
  const offered = useNeighbours(object.name, id);
  const ids = rows.data?.pages.flatMap((page) => page.items.map((item) => item.id)) ?? [];
  const at = ids.indexOf(id);
  const { previous, next } = at < 0 ? offered : { previous: ids[at - 1], next: ids[at + 1] };
  const navigate = useNavigate();
  const step = (to: string | undefined) =>
    to &&
    void navigate({ to: `/records/${object.name}/${to}`, search: ((before: object) => before) as never });
  useKeys({ 'alt+arrowdown': () => step(next), 'alt+arrowup': () => step(previous) });
  return (
    <RecordView
      key={id}
      object={object}
      id={id}
      steps={{
        onPrevious: previous ? () => step(previous) : undefined,
        onNext: next ? () => step(next) : undefined,
      }}
    />
  );
}
