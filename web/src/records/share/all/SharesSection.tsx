import { Button, Checkbox, Select } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useObjects, useUsers } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { teamsQuery } from '@/api/views';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { State } from '@/design/State';
import { toast, toastFailure } from '@/design/toast';
import { useLabel, useText } from '@/lib/i18n';
import { useChange } from '../../shape/useChange';
import { holderOf } from '../holders';
import classes from './AllShares.module.css';
import { allSharesQuery, type Closed, closeShares, reopenShares, type ShareWish } from './allShares';
import { texts } from './messages';
import { ShareLine } from './ShareLine';

/** Every record that was opened singly, narrowed by person, team and object; taken back one or many, with undo. */
export function SharesSection() {
  const t = useText(texts);
  const label = useLabel();
  const people = useUsers();
  const { data: teams = [] } = useQuery(teamsQuery);
  const objects = useObjects().filter((object) => !object.system);
  const [who, setWho] = useState<string | null>(null);
  const [object, setObject] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = useInfiniteQuery(allSharesQuery(wished(who, object)));
  const close = useChange<string[], Closed>({
    change: closeShares,
    refresh: [['shares']],
    said: ({ closed, problem }) =>
      closed > 0 ? t('takenBack', { count: closed }) : problem ? '' : t('goneAlready'),
    canUndo: ({ undo }) => undo.length > 0,
    undo: async ({ undo }) => {
      const { left, problem } = await reopenShares(undo);
      if (left > 0) toast(t('stayed', { count: left }));
      if (problem) toastFailure(problem.reason);
    },
    onDone: ({ left, problem }) => {
      setChosen(new Set(left));
      if (problem) toastFailure(problem.reason);
    },
  });
  const narrow = (set: (value: string | null) => void) => (value: string | null) => {
    set(value);
    setChosen(new Set());
  };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      <PartHead title={t('title')} about={t('about')} />
      <div className={classes.filters}>
        <Select
          aria-label={t('who')}
          placeholder={t('anyone')}
          data={[
            {
              group: t('people'),
              items: people.map(({ id, name }) => ({ value: `users:${id}`, label: name })),
            },
            {
              group: t('teams'),
              items: teams.map(({ id, name }) => ({ value: `teams:${id}`, label: name })),
            },
          ]}
          value={who}
          onChange={narrow(setWho)}
          limit={50}
          searchable
          clearable
        />
        <Select
          aria-label={t('object')}
          placeholder={t('anything')}
          data={objects.map((each) => ({ value: each.name, label: label(each.label_plural) }))}
          value={object}
          onChange={narrow(setObject)}
          searchable
          clearable
        />
      </div>
      <Loaded query={query} reasonOf={asProblem}>
        {({ pages }) => {
          const shares = pages.flatMap((page) => page.items);
          const total = pages[0]?.total;
          if (shares.length === 0)
            return (
              <State icon={IconUserPlus} title={t('empty')}>
                {t('emptyText')}
              </State>
            );
          const isAll = shares.every(({ id }) => chosen.has(id));
          return (
            <>
              <div className={classes.bar}>
                <Checkbox
                  classNames={{ input: classes.box }}
                  aria-label={t('selectAll')}
                  checked={isAll}
                  indeterminate={!isAll && chosen.size > 0}
                  onChange={() => setChosen(new Set(isAll ? [] : shares.map(({ id }) => id)))}
                />
                <span className={classes.count}>
                  {t(total?.exact === false ? 'countMore' : 'count', {
                    count: total?.value ?? shares.length,
                  })}
                </span>
                {chosen.size > 0 && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={close.isPending}
                    onClick={() => close.mutate([...chosen])}
                  >
                    {t('takeBack')} · {chosen.size}
                  </Button>
                )}
              </div>
              <ul className={rows.rows} aria-label={t('title')}>
                {shares.map((share) => (
                  <ShareLine
                    key={share.id}
                    share={share}
                    object={objects.find(({ name }) => name === share.record.object)}
                    isChosen={chosen.has(share.id)}
                    onChoose={() => toggle(share.id)}
                    onClose={() => !close.isPending && close.mutate([share.id])}
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
    </>
  );
}

function wished(who: string | null, object: string | null): ShareWish {
  const holder = who ? holderOf(who) : null;
  return {
    user: holder?.object === 'users' ? holder.id : undefined,
    team: holder?.object === 'teams' ? holder.id : undefined,
    object: object ?? undefined,
  };
}
