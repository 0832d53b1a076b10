import { Alert, Button, TextInput } from '@mantine/core';
import { IconBolt, IconPlayerPause, IconPlayerPlay, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { type Flow, flowsQuery, pauseAll } from '../api';
import classes from './Flows.module.css';
import { FlowTable } from './FlowTable';
import { texts } from './messages';
import { NewFlowDialog } from './NewFlowDialog';

/** Everything that happens by itself: how each flow fares, and the switch of them all. */
export function FlowsPage() {
  const t = useText(texts);
  const query = useQuery({ ...flowsQuery, refetchInterval: 15_000 });
  const [isAdding, setAdding] = useState(false);
  const pausedAt = query.data?.paused_at ?? null;
  const pause = useChange<boolean, unknown>({
    change: pauseAll,
    refresh: [flowsQuery.queryKey],
    said: (_answer, paused) => t(paused ? 'pausedNow' : 'resumed'),
    undo: (_answer, paused) => pauseAll(!paused),
  });
  const isDenied = query.error && asProblem(query.error).status === 403;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        {!isDenied && (
          <div className={classes.actions}>
            {query.data && query.data.items.length > 0 && !pausedAt && (
              <Button
                variant="default"
                leftSection={<IconPlayerPause size={16} stroke={1.6} />}
                loading={pause.isPending}
                onClick={() => pause.mutate(true)}
              >
                {t('pauseAll')}
              </Button>
            )}
            <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          </div>
        )}
      </header>
      {pausedAt && (
        <Alert color="yellow" variant="light" mb="md">
          <div className={classes.paused}>
            <span>{t('allPaused')}</span>
            <Button
              variant="default"
              leftSection={<IconPlayerPlay size={16} stroke={1.6} />}
              loading={pause.isPending}
              onClick={() => pause.mutate(false)}
            >
              {t('resumeAll')}
            </Button>
          </div>
        </Alert>
      )}
      <Loaded query={query} reasonOf={asProblem}>
        {({ items }) => <Flows flows={items} onAdd={() => setAdding(true)} />}
      </Loaded>
      {isAdding && <NewFlowDialog onClose={() => setAdding(false)} />}
    </div>
  );
}

function Flows({ flows, onAdd }: { flows: Flow[]; onAdd: () => void }) {
  const t = useText(texts);
  const [words, setWords] = useState('');
  if (flows.length === 0)
    return (
      <State icon={IconBolt} title={t('none')} action={<Button onClick={onAdd}>{t('add')}</Button>}>
        {t('noneText')}
      </State>
    );
  const sought = words.trim().toLocaleLowerCase();
  const found = flows.filter(({ name }) => name.toLocaleLowerCase().includes(sought));
  return (
    <>
      <div className={classes.bar}>
        <TextInput
          type="search"
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={16} stroke={1.6} />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <span className={classes.soft}>{t('count', { count: found.length })}</span>
      </div>
      {found.length > 0 ? <FlowTable flows={found} /> : <State icon={IconSearch} title={t('nothingFound')} />}
    </>
  );
}
