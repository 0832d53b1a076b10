import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { recordQuery } from '@/api/records';
import type { ObjectType, RecordData } from '@/api/types';
import { ProblemState } from '@/design/ProblemState';
import { useText } from '@/lib/i18n';
import { expandable } from '../fields/values';
import { Attachments } from './Attachments';
import { Composer } from './Composer';
import { KeyFields } from './KeyFields';
import { Links } from './Links';
import { texts } from './messages';
import { NextStep } from './NextStep';
import { type PanelControls, RecordHeader } from './RecordHeader';
import { RecordSkeleton } from './RecordSkeleton';
import classes from './RecordView.module.css';
import { RelatedLists } from './RelatedLists';
import { Timeline } from './Timeline';

type Props = { object: ObjectType; id: string; panel?: PanelControls };

/** A record whole: its fields, its history, what belongs to it. In a panel or on a narrow page in tabs, else side by side. */
export function RecordView({ object, id, panel }: Props) {
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false }) && !panel;
  const { data: record, error, refetch } = useQuery(recordQuery(object.name, id, expandable(object)));
  if (error && !record) {
    const problem = asProblem(error);
    return (
      <>
        {panel && <RecordHeader object={object} panel={panel} />}
        <ProblemState status={problem.status} reason={problem.reason} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!record) return <RecordSkeleton />;
  return (
    <article className={classes.view} aria-label={record.title}>
      <RecordHeader object={object} record={record} panel={panel} />
      {isWide ? <Wide object={object} record={record} /> : <Narrow object={object} record={record} />}
    </article>
  );
}

type Shown = { object: ObjectType; record: RecordData };

function Wide({ object, record }: Shown) {
  return (
    <div className={classes.columns}>
      <section className={classes.fields}>
        <KeyFields object={object} record={record} />
      </section>
      <section className={classes.centre}>
        <NextStep record={record} />
        <Composer object={object} record={record} />
        <Timeline object={object} id={record.id} />
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
        <NextStep record={record} />
        <KeyFields object={object} record={record} />
        <Composer object={object} record={record} />
        <Timeline object={object} id={record.id} />
      </Tabs.Panel>
      <Tabs.Panel value="related" className={classes.tab}>
        <Belongings object={object} record={record} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Belongings({ object, record }: Shown) {
  return (
    <>
      <RelatedLists object={object} record={record} />
      <Links object={object} record={record} />
      <Attachments object={object} record={record} />
    </>
  );
}
