import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useContext, useDeferredValue, useEffect, useState } from 'react';
import { asProblem } from '@/api/problem';
import { recordQuery } from '@/api/records';
import type { ObjectType, RecordData } from '@/api/types';
import { ProblemState } from '@/design/ProblemState';
import { useText } from '@/lib/i18n';
import { useOpenRecord } from '../address';
import { knownCopy } from '../cache';
import { expandable } from '../fields/values';
import { RecordSlotsContext } from '../slots';
import { Attachments } from './Attachments';
import { Composer } from './Composer';
import type { Kind } from './drafts';
import './print.css';
import { KeyFields } from './KeyFields';
import { Links } from './Links';
import { LayoutButtons } from './layout/LayoutButtons';
import { texts } from './messages';
import { NextStep } from './NextStep';
import { PresenceContext, usePresence } from './presence';
import { RecordHeader, type Steps } from './RecordHeader';
import { RecordSkeleton } from './RecordSkeleton';
import classes from './RecordView.module.css';
import { RelatedLists } from './RelatedLists';
import { Timeline } from './Timeline';

type Props = { object: ObjectType; id: string; steps?: Steps; onClose?: () => void };

/** A record whole: its fields, its history, what belongs to it. In a panel or on a narrow page in tabs, else side by side. */
export function RecordView({ object, id, steps, onClose }: Props) {
  const isBroad = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const isWide = isBroad && !onClose;
  const presence = usePresence(object.name, id);
  const client = useQueryClient();
  const { above: Above } = useContext(RecordSlotsContext);
  // What a list or board already shows of it stands there at once, until the whole record comes.
  const {
    data: record,
    error,
    refetch,
  } = useQuery({
    ...recordQuery(object.name, id, expandable(object)),
    placeholderData: () => knownCopy(client, object.name, id),
  });
  useLedToSurvivor(object.name, id, record, Boolean(onClose));
  if (error && !record) {
    const problem = asProblem(error);
    return (
      <>
        {onClose && <RecordHeader object={object} onClose={onClose} />}
        <ProblemState
          status={problem.status}
          reason={problem.reason}
          isPage={!onClose}
          onRetry={() => void refetch()}
        />
      </>
    );
  }
  if (!record) return <RecordSkeleton />;
  const Layout = isWide ? Wide : Narrow;
  return (
    <PresenceContext.Provider value={presence}>
      <article className={classes.view} aria-label={record.title} data-printed>
        <RecordHeader object={object} record={record} steps={steps} onClose={onClose} />
        {Above && (
          <Suspense>
            <Above record={record} />
          </Suspense>
        )}
        {object.layout && <LayoutButtons object={object} layout={object.layout} record={record} />}
        <Layout object={object} record={record} />
      </article>
    </PresenceContext.Provider>
  );
}

/** Where the record was merged into another, the address becomes that one's. */
function useLedToSurvivor(
  object: string,
  id: string,
  record: RecordData | undefined,
  isPanel: boolean,
): void {
  const navigate = useNavigate();
  const { openRecord } = useOpenRecord();
  const survivor = record && record.id !== id ? record.id : null;
  useEffect(() => {
    if (!survivor) return;
    if (isPanel) openRecord({ object, id: survivor });
    else void navigate({ to: `/records/${object}/${survivor}`, replace: true });
  }, [survivor, object, isPanel, navigate, openRecord]);
}

type Shown = { object: ObjectType; record: RecordData };

function Wide({ object, record }: Shown) {
  return (
    <div className={classes.columns}>
      <section className={classes.fields}>
        <KeyFields object={object} record={record} />
      </section>
      <section className={classes.centre}>
        <Story object={object} record={record} />
      </section>
      <section className={classes.side}>
        <Belongings object={object} record={record} />
      </section>
    </div>
  );
}

function Narrow({ object, record }: Shown) {
  const t = useText(texts);
  return (
    <Tabs defaultValue="overview" className={classes.tabs}>
      <Tabs.List px="md">
        <Tabs.Tab value="overview">{t('overview')}</Tabs.Tab>
        <Tabs.Tab value="related">{t('related')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="overview" className={classes.tab}>
        <Story object={object} record={record}>
          <KeyFields object={object} record={record} />
        </Story>
      </Tabs.Panel>
      <Tabs.Panel value="related" className={classes.tab}>
        <Belongings object={object} record={record} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** What comes next, what is added now, what happened before. */
function Story({ object, record, children }: Shown & { children?: React.ReactNode }) {
  const Talks = useContext(RecordSlotsContext).talks?.[object.name];
  const [asked, setAsked] = useState<{ kind: Kind; times: number }>();
  const plan = () => setAsked((before) => ({ kind: 'task', times: (before?.times ?? 0) + 1 }));
  // Name and fields are on the screen one frame before the rest, which takes as long as they do.
  const isSettled = useDeferredValue(true, false);
  return (
    <>
      <NextStep record={record} onPlan={plan} />
      {Talks && isSettled && (
        <Suspense>
          <Talks record={record} />
        </Suspense>
      )}
      {children}
      {isSettled && (
        <>
          <Composer object={object} record={record} asked={asked} />
          <Timeline object={object} record={record} />
        </>
      )}
    </>
  );
}

function Belongings({ object, record }: Shown) {
  const Beside = useContext(RecordSlotsContext).beside?.[object.name];
  return (
    <>
      {Beside && (
        <Suspense>
          <Beside record={record} />
        </Suspense>
      )}
      <RelatedLists object={object} record={record} />
      <Links object={object} record={record} />
      <Attachments object={object} record={record} />
    </>
  );
}
