import { Select, Skeleton, TextInput } from '@mantine/core';
import { IconSearch, IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useUsers } from '@/api/objects';
import { State } from '@/design/State';
import { useLabel, useText } from '@/lib/i18n';
import { type ImportStatus, type Summary, useImportTargets } from './imports';
import { texts } from './messages';
import { sampleFile, useFileName } from './names';
import { RunRow } from './RunRow';
import classes from './Transfer.module.css';
import { useStatusWord } from './useStatusWord';

type Wanted = { text: string; object: string | null; person: string | null; status: string | null };

const everything: Wanted = { text: '', object: null, person: null, status: null };
const filteredFrom = 4;

/** What came in before: found by file, kind, person and state. */
export function History({ runs }: { runs: Summary[] | undefined }) {
  const t = useText(texts);
  const label = useLabel();
  const word = useStatusWord();
  const nameOf = useFileName();
  const objects = useImportTargets();
  const users = useUsers();
  const [wanted, setWanted] = useState(everything);
  const set = (part: Partial<Wanted>) => setWanted({ ...wanted, ...part });
  const kind = (name: string) =>
    label(objects.find((each) => each.name === name)?.label_plural ?? {}) || name;
  const person = (id: string | null) => users.find((user) => user.id === id)?.name;
  const choices = (values: (string | null)[], name: (value: string) => string | undefined) =>
    [...new Set(values)].flatMap((value) => (value ? [{ value, label: name(value) ?? value }] : []));
  const shown = runs?.filter(
    (run) =>
      nameOf(run).toLowerCase().includes(wanted.text.trim().toLowerCase()) &&
      (!wanted.object || run.object === wanted.object) &&
      (!wanted.person || run.created_by === wanted.person) &&
      (!wanted.status || run.status === wanted.status),
  );
  const picks = [
    { key: 'object', name: t('kind'), data: choices(runs?.map((run) => run.object) ?? [], kind) },
    { key: 'person', name: t('who'), data: choices(runs?.map((run) => run.created_by) ?? [], person) },
    {
      key: 'status',
      name: t('state'),
      data: choices(runs?.map((run) => run.status) ?? [], (status) => word(status as ImportStatus)),
    },
  ] as const;
  return (
    <section>
      <h2 className={classes.heading}>{t('earlier')}</h2>
      {!runs && <Skeleton height={52} />}
      {runs && runs.length >= filteredFrom && (
        <div className={classes.filters}>
          <TextInput
            aria-label={t('findFile')}
            placeholder={t('findFile')}
            leftSection={<IconSearch size={16} />}
            value={wanted.text}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
          {picks.map(({ key, name, data }) => (
            <Select
              key={key}
              aria-label={name}
              placeholder={name}
              data={data}
              value={wanted[key]}
              clearable
              onChange={(next) => set({ [key]: next })}
            />
          ))}
        </div>
      )}
      {runs?.length === 0 && (
        <State icon={IconTableImport} title={t('none')}>
          {t('noneText')}
        </State>
      )}
      {runs && runs.length > 0 && shown?.length === 0 && <p className={classes.soft}>{t('noneFound')}</p>}
      <ul className={classes.runs}>
        {shown?.map((run) => (
          <RunRow
            key={run.id}
            run={run}
            object={run.file_name === sampleFile ? '' : kind(run.object)}
            person={person(run.created_by)}
          />
        ))}
      </ul>
    </section>
  );
}
