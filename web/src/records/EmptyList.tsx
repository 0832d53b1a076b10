import { Button } from '@mantine/core';
import { IconFilterOff, IconPlus } from '@tabler/icons-react';
import type { ObjectType } from '@/api/types';
import { objectIcon } from '@/design/icons';
import { State } from '@/design/State';
import { useLabel, useText } from '@/lib/i18n';
import { texts } from './messages';

type Props = { object: ObjectType; isFiltered: boolean; onCreate: () => void; onClear: () => void };

/** No rows: because nothing was made yet, or because nothing matches; each with its one next action. */
export function EmptyList({ object, isFiltered, onCreate, onClear }: Props) {
  const t = useText(texts);
  const label = useLabel();
  if (isFiltered) {
    const clear = (
      <Button variant="default" onClick={onClear}>
        {t('clear')}
      </Button>
    );
    return (
      <State icon={IconFilterOff} title={t('emptyFiltered')} action={clear}>
        {t('emptyFilteredText')}
      </State>
    );
  }
  const create = object.verbs.includes('create') && (
    <Button leftSection={<IconPlus size={16} />} onClick={onCreate}>
      {t('create', { name: label(object.label) })}
    </Button>
  );
  return (
    <State icon={objectIcon(object.icon)} title={t('emptyTitle')} action={create}>
      {t('emptyText')}
    </State>
  );
}
