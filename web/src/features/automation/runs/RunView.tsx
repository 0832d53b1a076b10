import { Alert, Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconArrowLeft, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WholeRunOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import { Chip } from '@/design/Chip';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import { Loaded } from '@/design/rows/Loaded';
import { formatMoment } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { RecordLink } from '@/records/RecordLink';
import { useChange } from '@/records/shape/useChange';
import type { FlowSearch } from '../address';
import { doWithRun, runQuery } from '../api';
import { useMaking } from '../editors/context';
import type { Step } from '../flow';
import { pathNames, placeOf } from '../tree';
import { runTexts } from '../words';
import { texts } from './messages';
import classes from './Runs.module.css';
import { runColor } from './runColor';
import { TakenStep } from './TakenStep';

type Props = { id: string; onBack: () => void; go: (part: FlowSearch) => void };

/** One record on its way: every step with what came of it, and what can be done about it. */
export function RunView({ id, onBack, go }: Props) {
  const t = useText(texts);
  const query = useQuery({ ...runQuery(id), refetchInterval: 10_000 });
  return (
    <section className={classes.page} aria-label={t('title')}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={16} />}
        className={classes.back}
        onClick={onBack}
      >
        {t('back')}
      </Button>
      <Loaded query={query} reasonOf={asProblem}>
        {(run) => <Told run={run} go={go} />}
      </Loaded>
    </section>
  );
}

function Told({ run, go }: { run: WholeRunOut; go: (part: FlowSearch) => void }) {
  const t = useText(texts);
  const word = useText(runTexts);
  const locale = useLocale();
  const [isUndoing, setUndoing] = useState(false);
  const refresh = [['flows']];
  const does = (verb: 'undo' | 'stop' | 'retry', said: 'undone' | 'stopped' | 'retried') => ({
    change: () => doWithRun(run.id, verb),
    refresh,
    said: () => t(said),
    onDone: () => setUndoing(false),
  });
  const undo = useChange<void, WholeRunOut>(does('undo', 'undone'));
  const stop = useChange<void, WholeRunOut>(does('stop', 'stopped'));
  const retry = useChange<void, WholeRunOut>(does('retry', 'retried'));
  const isOpen = run.state === 'waiting' || run.state === 'held';
  const failed = run.steps.find(({ errors }) => errors.length > 0);
  const retryStep = useChange<string, WholeRunOut>({
    change: (step) => doWithRun(run.id, 'retry', step),
    refresh,
    said: () => t('retried'),
  });
  const pathsOf = (key: string) =>
    pathNames(key, (of) => (run.steps.find((step) => step.key === of)?.given as Step | undefined)?.paths);
  const failedPaths = run.paths.filter(({ errors }) => errors.length > 0).map(({ place }) => place);
  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.title}>
          {run.record.title === null ? (
            t('hidden')
          ) : (
            <RecordLink object={run.object} id={run.record.id} className={classes.link}>
              {run.record.title}
            </RecordLink>
          )}
        </h2>
        <Chip color={runColor(run.state)}>{word(run.state)}</Chip>
        <span className={classes.soft}>
          {t('version', { number: run.version })} · {t('began')} {formatMoment(run.started_at, locale)}
          {isOpen &&
            run.wake_at &&
            run.paths.length === 0 &&
            ` · ${t('goesOn', { when: formatMoment(run.wake_at, locale) })}`}
        </span>
        <Group gap="xs" ml="auto">
          {(run.state === 'failed' || failedPaths.length > 0) && (
            <Button
              leftSection={<IconRefresh size={16} />}
              loading={retry.isPending}
              onClick={() => retry.mutate()}
            >
              {t('retry')}
            </Button>
          )}
          {isOpen && (
            <Button
              variant="default"
              leftSection={<IconPlayerStop size={16} />}
              loading={stop.isPending}
              onClick={() => stop.mutate()}
            >
              {t('stop')}
            </Button>
          )}
          {run.state !== 'undone' && run.state !== 'loop' && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={16} />}
              onClick={() => setUndoing(true)}
            >
              {t('undo')}
            </Button>
          )}
        </Group>
      </header>
      {run.errors.length > 0 && (
        <Alert color="red" variant="light" mb="md">
          <Group justify="space-between" gap="xs">
            <span>{[...new Set(run.errors.map(({ message }) => message))].join(' ')}</span>
            {failed && (
              <Button
                variant="default"
                onClick={() => go({ tab: 'build', run: undefined, step: placeOf(failed.key) })}
              >
                {t('toStep')}
              </Button>
            )}
          </Group>
        </Alert>
      )}
      {run.chain.length > 1 && (
        <p className={classes.soft}>
          {t('chain')}: {run.chain.map(({ name }) => name ?? '?').join(' → ')}
        </p>
      )}
      {run.paths.length > 0 && (
        <ul className={classes.standing} aria-label={t('standing')}>
          {run.paths.map(({ place, wake_at, errors }) => {
            const path = pathsOf(place).join(' › ');
            return (
              <li key={place} className={errors.length > 0 ? classes.bad : classes.soft}>
                {wake_at
                  ? t('pathGoesOn', { path, when: formatMoment(wake_at, locale) })
                  : t('pathFailed', { path })}
              </li>
            );
          })}
        </ul>
      )}
      {run.kept.length > 0 && <Kept run={run} />}
      {run.steps.length === 0 ? (
        <p className={classes.soft}>{t('noSteps')}</p>
      ) : (
        <ol className={classes.steps}>
          {run.steps.map((step) => (
            <TakenStep key={step.key} step={step} paths={pathsOf(step.key)}>
              {failedPaths.length > 1 && failedPaths.includes(step.key) && (
                <Button
                  variant="default"
                  size="xs"
                  mt={8}
                  loading={retryStep.isPending && retryStep.variables === step.key}
                  onClick={() => retryStep.mutate(step.key)}
                >
                  {t('retry')}
                </Button>
              )}
            </TakenStep>
          ))}
        </ol>
      )}
      {isUndoing && (
        <ConfirmDialog
          title={t('undo')}
          action={t('undo')}
          isBusy={undo.isPending}
          onConfirm={() => undo.mutate()}
          onClose={() => setUndoing(false)}
        >
          {t('undoText')}
        </ConfirmDialog>
      )}
    </>
  );
}

type KeptItem = { object: string; id: string; field?: string; code: string };

/** What an undo left as it is, and why. */
function Kept({ run }: { run: WholeRunOut }) {
  const t = useText(texts);
  const label = useLabel();
  const { objects } = useMaking();
  return (
    <Alert color="yellow" variant="light" title={t('kept')} mb="md">
      {(run.kept as KeptItem[]).map(({ object, id, field }) => {
        const known = objects.find((each) => each.name === object);
        const name = label(known?.label ?? {}) || object;
        const found = known?.fields.find((each) => each.name === field);
        return (
          <div key={`${id} ${field}`}>
            <RecordLink object={object} id={id} className={classes.link}>
              {field
                ? t('changedSince', { name, field: found ? label(found.label) : field })
                : t('goneSince', { name })}
            </RecordLink>
          </div>
        );
      })}
    </Alert>
  );
}
