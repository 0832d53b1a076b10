import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { objectsQuery } from '@/api/objects';
import { ProblemState } from '@/design/ProblemState';
import { WithLookups } from '../fields/WithLookups';
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
      <RecordView key={id} object={object} id={id} />
    </WithLookups>
  );
}
