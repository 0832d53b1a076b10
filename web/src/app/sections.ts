import {
  type Icon,
  IconBolt,
  IconCalendar,
  IconChartFunnel,
  IconSettings,
  IconSun,
  IconTableImport,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useObjects } from '@/api/objects';
import { meQuery } from '@/api/session';
import type { ObjectType } from '@/api/types';
import { objectIcon } from '@/design/icons';
import { useLabel, useText } from '@/lib/i18n';
import { texts } from './messages';

export type Section = { path: string; label: string; icon: Icon; key?: string; group: number };

/** The place of the known objects in the navigation and their letter after "g"; others follow in their own group. */
const places: Record<string, { group: number; key?: string }> = {
  contacts: { group: 1, key: 'c' },
  companies: { group: 1, key: 'o' },
  leads: { group: 1, key: 'l' },
  deals: { group: 1, key: 'd' },
  tasks: { group: 2, key: 't' },
  meetings: { group: 2, key: 'e' },
  calls: { group: 2, key: 'a' },
  notes: { group: 2, key: 'n' },
  products: { group: 3, key: 'p' },
};
const order = Object.keys(places);
const otherGroup = 3;

/** The sections this person may use, in the order of the navigation. */
export function useSections(): Section[] {
  const t = useText(texts);
  const label = useLabel();
  const readable = useObjects().filter((object) => object.verbs.includes('read') && !object.system);
  const objects = [...readable].sort(byPlace).map(
    (object): Section => ({
      path: `/records/${object.name}`,
      label: label(object.label_plural),
      icon: objectIcon(object.icon),
      key: places[object.name]?.key,
      group: places[object.name]?.group ?? otherGroup,
    }),
  );
  const { data: me } = useQuery(meQuery);
  const canImport = me?.capabilities.includes('import');
  const canAutomate = me?.capabilities.includes('automate');
  const hasPlans = readable.some(({ name }) => name === 'meetings' || name === 'tasks');
  const hasDeals = readable.some((object) => object.name === 'deals');
  return [
    { path: '/my-day', label: t('myDay'), icon: IconSun, key: 'm', group: 0 },
    ...(hasPlans
      ? [{ path: '/calendar', label: t('calendar'), icon: IconCalendar, key: 'k', group: 0 }]
      : []),
    ...objects,
    ...(hasDeals ? [{ path: '/funnel', label: t('funnel'), icon: IconChartFunnel, key: 'f', group: 4 }] : []),
    ...(canAutomate
      ? [{ path: '/automation', label: t('automation'), icon: IconBolt, key: 'b', group: 4 }]
      : []),
    ...(canImport
      ? [{ path: '/imports', label: t('imports'), icon: IconTableImport, key: 'i', group: 5 }]
      : []),
    { path: '/settings/profile', label: t('settings'), icon: IconSettings, key: 's', group: 5 },
  ];
}

/**
 * The pages behind "g" and a letter. Until the objects are known the keys of all known places answer, so that nothing
 * pressed while the page starts is lost.
 */
export function pagesByKey(sections: Section[]): Record<string, string> {
  const areKnown = sections.some((section) => section.path.startsWith('/records/'));
  const known = areKnown ? [] : Object.entries(places).map(([name, { key }]) => [key, `/records/${name}`]);
  return Object.fromEntries(
    [...known, ...sections.map(({ key, path }) => [key, path])].filter(([key]) => key),
  );
}

function byPlace(one: ObjectType, other: ObjectType): number {
  return placeOf(one) - placeOf(other) || one.name.localeCompare(other.name);
}

function placeOf(object: ObjectType): number {
  const place = order.indexOf(object.name);
  return place < 0 ? order.length : place;
}
