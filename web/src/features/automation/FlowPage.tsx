import { Alert, Button, Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useObjects } from '@/api/objects';
import type { PartsOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { ProblemState } from '@/design/ProblemState';
import { RowsSkeleton } from '@/design/rows/RowsSkeleton';
import { useLocale, useText } from '@/lib/i18n';
import { WithLookups } from '@/records/fields/WithLookups';
import { type FlowSearch, type FlowTab, readFlowSearch } from './address';
import { flowQuery, partsQuery, type WholeFlow } from './api';
import { Builder } from './builder/Builder';
import { useEditing } from './builder/editing';
import { useDraft } from './builder/useDraft';
import { MakingContext } from './editors/context';
import classes from './Flow.module.css';
import { FlowHead } from './FlowHead';
import type { Definition } from './flow';
import { texts } from './messages';
import { isTalk } from './tree';

const Trying = lazy(async () => ({ default: (await import('./trying/Trying')).Trying }));
const Console = lazy(async () => ({ default: (await import('./talking/Console')).Console }));
const Versions = lazy(async () => ({ default: (await import('./versions/Versions')).Versions }));
const Runs = lazy(async () => ({ default: (await import('./runs/Runs')).Runs }));

/** One flow: built, tried on paper, watched. */
export function FlowPage() {
  const t = useText(texts);
  const { language } = useLocale();
  const { id } = useParams({ strict: false }) as { id: string };
  const objects = useObjects();
  const query = useQuery(flowQuery(id));
  const { data: parts } = useQuery(partsQuery(language));
  const flow = query.data;
  if (query.error && !flow) {
    const { status, reason } = asProblem(query.error);
    return <ProblemState status={status} reason={reason} onRetry={() => void query.refetch()} isPage />;
  }
  if (!flow || !parts || objects.length === 0)
    return (
      <div className={classes.page}>
        <div className={classes.head}>
          <Skeleton width={280} height={28} />
        </div>
        <RowsSkeleton />
      </div>
    );
  const object = objects.find((each) => each.name === flow.object);
  if (!object) return <ProblemState status={404} reason={t('goneObject')} isPage />;
  return <Loaded key={id} flow={flow} object={object} objects={objects} parts={parts} />;
}

type LoadedProps = {
  flow: WholeFlow;
  object: ObjectType;
  objects: ObjectType[];
  parts: PartsOut;
};

function Loaded({ flow, object, objects, parts }: LoadedProps) {
  const making = useMemo(() => ({ parts, object, objects }), [parts, object, objects]);
  return (
    <WithLookups object={object}>
      <MakingContext.Provider value={making}>
        <Flow flow={flow} />
      </MakingContext.Provider>
    </WithLookups>
  );
}

function Flow({ flow }: { flow: WholeFlow }) {
  const t = useText(texts);
  const search = readFlowSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const go = (part: FlowSearch) =>
    void navigate({
      to: '.',
      search: ((before: object) => ({ ...before, ...part })) as never,
      replace: true,
    });
  const tab = search.tab ?? 'build';
  const draft = useDraft(flow);
  const editing = useEditing(draft, search.step ?? null, (step) => go({ step: step ?? undefined }), true);
  const talks = isTalk(draft.present);
  const workOn = (definition: Definition) => {
    draft.change(definition);
    go({ tab: 'build' });
  };
  return (
    <Tabs
      value={tab}
      onChange={(next) => go({ tab: next as FlowTab, run: undefined })}
      className={classes.page}
      keepMounted={false}
    >
      <FlowHead flow={flow} draft={draft} editing={editing} onFault={(step) => go({ tab: 'build', step })} />
      {flow.state === 'stopped' && flow.reasons.length > 0 && (
        <Alert color="red" variant="light" title={t('stoppedHead')} m="sm">
          {flow.reasons.map(({ field, message }) => (
            <div key={field + message} className={classes.reason}>
              <span>{message}</span>
              <Button
                variant="default"
                size="compact-xs"
                onClick={() => go({ tab: 'build', step: stepIn(field) })}
              >
                {t('toStep')}
              </Button>
            </div>
          ))}
        </Alert>
      )}
      <Tabs.List className={classes.tabs}>
        <Tabs.Tab value="build">{t('build')}</Tabs.Tab>
        <Tabs.Tab value="try">{t('try')}</Tabs.Tab>
        {talks && <Tabs.Tab value="talk">{t('talk')}</Tabs.Tab>}
        <Tabs.Tab value="runs">{t('runs')}</Tabs.Tab>
        <Tabs.Tab value="versions">{t('versions')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="build" className={classes.panel}>
        <Builder draft={draft} editing={editing} />
      </Tabs.Panel>
      <Tabs.Panel value="try" className={classes.scroll}>
        <Suspense fallback={<RowsSkeleton />}>
          <Trying flow={flow} draft={draft} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="talk" className={classes.scroll}>
        <Suspense fallback={<RowsSkeleton />}>
          <Console flow={flow} draft={draft} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="runs" className={classes.scroll}>
        <Suspense fallback={<RowsSkeleton />}>
          <Runs flow={flow} run={search.run} state={search.state} go={go} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="versions" className={classes.scroll}>
        <Suspense fallback={<RowsSkeleton />}>
          <Versions flow={flow.id} onWork={workOn} />
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}

/** The place that is edited for a fault: the longest step its place begins with, else the beginning or the rules. */
function stepIn(field: string): string {
  const found = /^steps\[\d+\](\.(then|otherwise|late|steps|(parts|buttons)\[\d+\]\.steps)\[\d+\])*/.exec(
    field,
  );
  if (found) return found[0];
  return field.startsWith('goal') || field.startsWith('reentry') ? 'rules' : 'trigger';
}
