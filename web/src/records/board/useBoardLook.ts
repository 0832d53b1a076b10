import type { Field, ObjectType } from '@/api/types';
import { useStored } from '@/lib/useStored';

/** How this browser likes a board to look: columns folded away, sums weighted by probability. */
export function useBoardLook(object: ObjectType, by: Field | undefined) {
  const [folded, setFolded] = useStored<string[]>(`board-folded:${object.name}:${by?.name ?? ''}`, []);
  const [isWeighted, setWeighted] = useStored(`board-weighted:${object.name}`, false);
  const toggle = (column: string) =>
    setFolded(folded.includes(column) ? folded.filter((each) => each !== column) : [...folded, column]);
  return { folded, toggle, isWeighted, setWeighted };
}
