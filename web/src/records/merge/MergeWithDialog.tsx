import { Button, Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { duplicatesQuery } from '@/api/duplicates';
import { fewQuery } from '@/api/records';
import type { ObjectType, RecordData } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { useText } from '@/lib/i18n';
import { traitsOf } from '../create/traits';
import MergeDialog from './MergeDialog';
import { texts } from './messages';

type Props = { object: ObjectType; record: RecordData; onClose: () => void };

/** Asks with which other record one is to be merged; those that look the same are offered first. */
export default function MergeWithDialog({ object, record, onClose }: Props) {
  const t = useText(texts);
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 150);
  const [other, setOther] = useState<string | null>(null);
  const [isComparing, setComparing] = useState(false);
  const { data: likely = [] } = useQuery(duplicatesQuery(object.name, traitsOf(object.name, record)));
  const { data: found } = useQuery(fewQuery(object.name, { q: asked || undefined }));
  const near = likely
    .filter(({ id }) => id !== record.id)
    .map(({ id, title }) => ({ value: id, label: title }));
  const rest = (found?.items ?? [])
    .filter(({ id }) => id !== record.id && !near.some(({ value }) => value === id))
    .map(({ id, title }) => ({ value: id, label: title }));
  if (isComparing && other) return <MergeDialog object={object} ids={[record.id, other]} onClose={onClose} />;
  return (
    <Dialog title={t('mergeWith')} onClose={onClose} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setComparing(true);
        }}
      >
        <Select
          label={t('otherRecord')}
          data-autofocus
          searchable
          data={[...(near.length > 0 && !asked ? [{ group: t('likely'), items: near }] : []), ...rest]}
          value={other}
          onChange={setOther}
          onSearchChange={setWords}
          filter={({ options }) => options}
          nothingFoundMessage={t('nobodyFound')}
          comboboxProps={{ withinPortal: true }}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!other}>
            {t('next')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
