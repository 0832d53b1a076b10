import { useObjects } from '@/api/objects';
import { useLabel, useText } from '@/lib/i18n';
import { texts } from './messages';
import { limitsOf, type Verb } from './scopes';

/** What a limited key may do, in the reader's words: "Leads: Read, Create". */
export function useScopeWords() {
  const t = useText(texts);
  const label = useLabel();
  const objects = useObjects();
  const names: Record<Verb, string> = {
    read: t('read'),
    create: t('create'),
    update: t('update'),
    delete: t('delete'),
    export: t('export'),
    merge: t('merge'),
  };
  const title = (object: string) => {
    const known = objects.find((each) => each.name === object);
    return known ? label(known.label_plural) : object === '*' ? t('everyObject') : object;
  };
  const inWords = (scopes: string[]) =>
    Object.entries(limitsOf(scopes))
      .map(([object, verbs]) =>
        [title(object), verbs.map((verb) => names[verb]).join(', ')].filter(Boolean).join(': '),
      )
      .join('; ');
  return { names, inWords };
}
