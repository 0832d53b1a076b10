import { Chip } from '@/design/Chip';
import { useLookups } from './lookups';
import { stageColor } from './stageColor';
import { refOf } from './values';

export function StageValue({ value }: { value: unknown }) {
  const { stages } = useLookups();
  const ref = refOf(value);
  const stage = ref && stages.get(ref.id);
  const title = stage?.name || ref?.title;
  if (!title) return null;
  return <Chip color={stage ? stageColor(stage) : 'gray'}>{title}</Chip>;
}
