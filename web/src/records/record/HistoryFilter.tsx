import { ActionIcon, CloseButton, Indicator, Popover, Select, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { HistoryQuery } from '@/api/history';
import { instantOf } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import { texts } from './messages';
import classes from './Timeline.module.css';

type Props = { query: HistoryQuery; onChange: (query: HistoryQuery) => void };

const kinds = [
  { value: '', label: 'allKinds' },
  { value: '*.commented', label: 'onlyComments' },
  { value: 'notes.*', label: 'onlyNotes' },
  { value: 'calls.*', label: 'onlyCalls' },
  { value: 'tasks.*', label: 'onlyTasks' },
  { value: 'meetings.*', label: 'onlyMeetings' },
  { value: '*.attached,*.detached', label: 'onlyFiles' },
  { value: '*.updated', label: 'onlyChanges' },
] as const;

/** Narrows a history by kind and words; who and when wait behind one button. */
export function HistoryFilter({ query, onChange }: Props) {
  const t = useText(texts);
  const { timeZone } = useLocale();
  const { users } = useLookups();
  const [words, setWords] = useState(query.q ?? '');
  const [days, setDays] = useState<[string | null, string | null]>([null, null]);
  const ask = useDebouncedCallback((q: string) => onChange({ ...query, q: q.trim() || undefined }), 200);
  const type = (next: string) => {
    setWords(next);
    ask(next);
  };
  const choosePeriod = (period: [string | null, string | null]) => {
    setDays(period);
    const [from, to] = period;
    onChange({
      ...query,
      since: from ? instantOf(`${from} 00:00:00`, timeZone) : undefined,
      until: to ? instantOf(`${nextDay(to)} 00:00:00`, timeZone) : undefined,
    });
  };
  return (
    <div className={classes.filter} data-unprinted>
      <Select
        aria-label={t('kindFilter')}
        data={kinds.map(({ value, label }) => ({ value, label: t(label) }))}
        value={query.kinds ?? ''}
        allowDeselect={false}
        onChange={(kind) => onChange({ ...query, kinds: kind || undefined })}
        className={classes.kind}
      />
      <TextInput
        type="search"
        aria-label={t('searchHistory')}
        placeholder={t('search')}
        leftSection={<IconSearch size={14} stroke={1.6} />}
        rightSection={words && <CloseButton size="sm" aria-label={t('clear')} onClick={() => type('')} />}
        value={words}
        onChange={(event) => type(event.currentTarget.value)}
        className={classes.words}
      />
      <Popover position="bottom-end" withArrow={false} trapFocus>
        <Popover.Target>
          <ActionIcon variant="default" size={30} aria-label={t('whoAndWhen')}>
            <Indicator disabled={!query.by && !query.since && !query.until} size={8} offset={2}>
              <IconAdjustmentsHorizontal size={16} stroke={1.6} style={{ display: 'block' }} />
            </Indicator>
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown className={classes.more}>
          <Select
            label={t('person')}
            data={[...users.values()].map((user) => ({ value: user.id, label: user.name }))}
            value={query.by ?? null}
            searchable
            clearable
            onChange={(by) => onChange({ ...query, by: by ?? undefined })}
            comboboxProps={{ withinPortal: false }}
          />
          <DatePickerInput
            type="range"
            label={t('period')}
            value={days}
            onChange={(period) => choosePeriod(period as [string | null, string | null])}
            valueFormat="DD.MM.YYYY"
            clearable
            allowSingleDateInRange
            popoverProps={{ withinPortal: false }}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
