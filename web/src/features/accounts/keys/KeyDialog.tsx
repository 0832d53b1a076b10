import { Button, Group, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { KeyMade } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import { Dialog } from '@/design/Dialog';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { keysQuery } from '../settings';
import { type KeyWish, makeKey } from './keys';
import { texts } from './messages';
import { ScopesTable } from './ScopesTable';
import { type Limits, scopesOf } from './scopes';

/** What a new key is for, what it may do and until when. */
export function KeyDialog({ onMade, onClose }: { onMade: (made: KeyMade) => void; onClose: () => void }) {
  const t = useText(texts);
  const [name, setName] = useState('');
  const [days, setDays] = useState<string>('365');
  const [isLimited, setLimited] = useState(false);
  const [limits, setLimits] = useState<Limits>({});
  const { mutate, isPending, error } = useChange<KeyWish, KeyMade>({
    change: makeKey,
    refresh: [keysQuery.queryKey],
    onDone: onMade,
  });
  const scopes = isLimited ? scopesOf(limits) : null;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate({ name: name.trim(), scopes, days: days ? Number(days) : null });
  };
  return (
    <Dialog onClose={onClose} title={t('newKey')} size="lg" closeOnClickOutside={false}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('keyName')}
            data-autofocus
            maxLength={300}
            value={name}
            error={error && asProblem(error).reason}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t('term')}
            data={[
              { value: '30', label: t('month') },
              { value: '90', label: t('quarter') },
              { value: '365', label: t('year') },
              { value: '', label: t('forever') },
            ]}
            value={days}
            allowDeselect={false}
            onChange={(term) => setDays(term ?? '')}
          />
          <SegmentedControl
            aria-label={t('scopes')}
            value={isLimited ? 'some' : 'all'}
            onChange={(value) => setLimited(value === 'some')}
            data={[
              { value: 'all', label: t('asMe') },
              { value: 'some', label: t('limited') },
            ]}
          />
          {isLimited && <ScopesTable limits={limits} onChange={setLimits} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={isPending} disabled={!name.trim() || scopes?.length === 0}>
              {t('make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
