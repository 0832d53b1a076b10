import { Chip } from '@/design/Chip';
import { tagKey, useLookups } from './lookups';

/** A tag in its colour. */
export function TagChip({ name }: { name: string }) {
  const { tags } = useLookups();
  return <Chip color={tags.get(tagKey(name))?.color ?? 'gray'}>{name}</Chip>;
}
