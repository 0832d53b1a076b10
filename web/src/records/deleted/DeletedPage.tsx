import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { type Deleted, deletedQuery } from '@/api/deleted';
import { useObject } from '@/api/objects';
import { asProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { Loaded } from '@/design/rows/Loaded';
import rows from '@/design/rows/Rows.module.css';
import { State } from '@/design/State';
import { formatMoment } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { BesideList } from '../BesideList';
import { useBulk } from '../bulk/useBulk';
import classes from './Deleted.module.css';
import { texts } from './messages';

const BulkTray = lazy(() => import('../bulk/BulkTray'));

/** What was deleted of an object, last first; chosen records come back together. */
export function DeletedPage() {
  const { object: name } = useParams({ strict: false }) as { object: string };
  const object = useObject(name);
  return object ? <Page key={name} object={object} /> : null;
}

function Page({ object }: { object: ObjectType }) {
  const t = useText(texts);
  const label = useLabel();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 150);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = useInfiniteQuery(deletedQuery(object.name, asked));
  const { start } = useBulk();
  const restore = (ids: string[]) =>
    start.mutate(
      { object: object.name, selected: { ids }, action: { restore: true } },
      { onSuccess: () => setChosen(new Set()) },
    );
  const toggle = (ids: string[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) isOn ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  return (
    <BesideList
      object={object.name}
      title={t('title', { objects: label(object.label_plural) })}
      about={t('about')}
      action={
        <Button disabled={chosen.size === 0} loading={start.isPending} onClick={() => restore([...chosen])}>
          {chosen.size > 0 ? t('restore', { count: chosen.size }) : t('restoreIt')}
        </Button>
      }
    >
      <TextInput
        className={classes.search}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Loaded query={query} reasonOf={asProblem}>
        {({ pages }) => {
          const found = pages.flatMap((page) => page.items);
          if (found.length === 0)
            return (
              <State icon={IconTrash} title={t(asked ? 'noneFound' : 'none')}>
                {!asked && t('noneText')}
              </State>
            );
          const ids = found.map(({ id }) => id);
          return (
            <>
              <Checkbox
                className={classes.all}
                label={t('selectAll')}
                checked={ids.every((id) => chosen.has(id))}
                indeterminate={ids.some((id) => chosen.has(id)) && !ids.every((id) => chosen.has(id))}
                onChange={(event) => toggle(ids, event.currentTarget.checked)}
              />
              <ul className={rows.rows}>
                {found.map((record) => (
                  <Row
                    key={record.id}
                    record={record}
                    isChosen={chosen.has(record.id)}
                    onChoose={(isOn) => toggle([record.id], isOn)}
                    onRestore={() => restore([record.id])}
                  />
                ))}
              </ul>
              {query.hasNextPage && (
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
      <Suspense>
        <BulkTray />
      </Suspense>
    </BesideList>
  );
}

type RowProps = {
  record: Deleted;
  isChosen: boolean;
  onChoose: (isOn: boolean) => void;
  onRestore: () => void;
};

function Row({ record, isChosen, onChoose, onRestore }: RowProps) {
  const t = useText(texts);
  const locale = useLocale();
  const title = record.title || t('untitled');
  return (
    <li className={rows.row}>
      <Checkbox
        aria-label={t('select', { title })}
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div className={rows.main}>
        <div className="cut">{title}</div>
        <div className={rows.soft}>
          {record.deleted_by?.name ?? t('somebody')} · {formatMoment(record.deleted_at, locale)}
        </div>
      </div>
      <Button variant="default" size="xs" aria-label={t('restoreOne', { title })} onClick={onRestore}>
        {t('restoreIt')}
      </Button>
    </li>
  );
}
