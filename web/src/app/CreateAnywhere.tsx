import { useParams } from '@tanstack/react-router';
import { useObjects } from '@/api/objects';
import { CreateDialog } from '@/records/create/CreateDialog';

type Props = { object: string | null; onClose: () => void };

/** Creates what was asked for, else what the page shows, else a deal, else the first thing this person may create. */
export default function CreateAnywhere({ object, onClose }: Props) {
  const params = useParams({ strict: false }) as { object?: string };
  const creatable = useObjects().filter((each) => each.verbs.includes('create'));
  const wanted = [object, params.object, 'deals'];
  const first =
    wanted.map((name) => creatable.find((each) => each.name === name)).find(Boolean) ?? creatable[0];
  if (!first) return null;
  return <CreateDialog object={first} onClose={onClose} />;
}
