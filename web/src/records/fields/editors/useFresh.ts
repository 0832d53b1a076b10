import { useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { createRecord } from '@/api/records';
import type { Field, Ref } from '@/api/types';
import { toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { useLookups } from '../lookups';
import { texts } from '../messages';
import { namedBy } from '../naming';

/** The choice that stands for a record still to be made. */
export const freshId = 'make-a-new-one';

export type Fresh = { label: string; make: () => Promise<Ref | null> };

/** Offers to make a record of the typed name, where one may be made of a name alone and none is called so. */
export function useFresh(field: Field, words: string, found: Ref[]): Fresh | undefined {
  const t = useText(texts);
  const client = useQueryClient();
  const { objects } = useLookups();
  const target = objects.find((each) => each.name === field.target);
  const name = words.trim();
  const values = target && namedBy(target, name);
  const wanted = name.toLocaleLowerCase();
  const isKnown = found.some((ref) => ref.title.toLocaleLowerCase() === wanted);
  if (!target?.verbs.includes('create') || !name || !values || isKnown) return undefined;
  const make = async (): Promise<Ref | null> => {
    try {
      const made = await createRecord(target.name, values, crypto.randomUUID());
      void client.invalidateQueries({ queryKey: ['records', target.name] });
      return { id: made.id, object: target.name, title: made.title };
    } catch (error) {
      toastFailure(asProblem(error).reason);
      return null;
    }
  };
  return { label: t('createNew', { name }), make };
}
