import { useMemo } from 'react';
import type { ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { addressParts, mappable } from './mapping';
import { texts } from './messages';

type Target = { value: string; label: string; isMany?: boolean };
export type TargetGroup = { group: string; items: Target[] };

const lists = ['emails', 'phones', 'tags', 'urls', 'references'];

/** All that a column may fill: fields, parts of an address, names that are divided among fields. */
export function useTargets(object: ObjectType): TargetGroup[] {
  const t = useText(texts);
  const label = useLabel();
  return useMemo(() => {
    const fields = mappable(object);
    const parts = {
      country: t('country'),
      region: t('region'),
      city: t('city'),
      street: t('street'),
      postcode: t('postcode'),
    };
    const plain = fields
      .filter((field) => field.type !== 'address')
      .map((field) => ({ value: field.name, label: label(field.label), isMany: lists.includes(field.type) }));
    const places = fields
      .filter((field) => field.type === 'address')
      .flatMap((field) => [
        { value: field.name, label: `${label(field.label)}: ${t('oneLine')}` },
        ...addressParts.map((part) => ({
          value: `${field.name}.${part}`,
          label: `${label(field.label)}: ${parts[part]}`,
        })),
      ]);
    const isPerson = ['first_name', 'last_name'].every((name) => fields.some((field) => field.name === name));
    const names = isPerson
      ? [
          { value: 'first_name+last_name', label: t('firstLast') },
          { value: 'last_name+first_name', label: t('lastFirst') },
          { value: 'last_name+first_name+middle_name', label: t('lastFirstMiddle') },
        ]
      : [];
    return [
      { group: t('fields'), items: plain },
      { group: t('divided'), items: names },
      { group: t('addresses'), items: places },
    ].filter(({ items }) => items.length > 0);
  }, [object, t, label]);
}
