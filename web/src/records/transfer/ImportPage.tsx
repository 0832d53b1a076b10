import { Alert, Skeleton, Stepper } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { useLabel, useText } from '@/lib/i18n';
import { CheckStep } from './CheckStep';
import { FileStep } from './FileStep';
import { type ImportStatus, importQuery, useImportTargets } from './imports';
import { MappingStep } from './MappingStep';
import { texts } from './messages';
import { useFileName } from './names';
import { ProgressStep } from './ProgressStep';
import { ResultStep } from './ResultStep';
import { RulesStep } from './RulesStep';
import classes from './Transfer.module.css';

const steps = { file: 0, columns: 1, rules: 2, check: 3, result: 4 } as const;
const places: Record<ImportStatus, number> = {
  draft: steps.file,
  checking: steps.check,
  checked: steps.check,
  running: steps.result,
  stopped: steps.result,
  done: steps.result,
  failed: steps.result,
  reverting: steps.result,
  reverted: steps.result,
};

/** What an import brought is looked at anew: records, and the people and fields they are shown with. */
function useFreshAfter(status: ImportStatus | undefined) {
  const client = useQueryClient();
  const before = useRef(status);
  useEffect(() => {
    if (before.current && before.current !== status && (status === 'done' || status === 'reverted'))
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'imports' });
    before.current = status;
  }, [client, status]);
}

/** One import on its way from the file to the records; what is chosen is kept at every step. */
export function ImportPage() {
  const t = useText(texts);
  const label = useLabel();
  const nameOf = useFileName();
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: run, error, refetch } = useQuery(importQuery(id));
  const object = useImportTargets().find((each) => each.name === run?.object);
  const [chosen, setChosen] = useState<number | null>(null);
  const status = run?.status;
  useEffect(() => {
    if (status !== 'draft') setChosen(null);
  }, [status]);
  useFreshAfter(status);
  const isOpen = status === 'draft' || status === 'checked';
  const step = status ? (isOpen ? (chosen ?? places[status]) : places[status]) : null;
  const head = useRef<HTMLHeadingElement>(null);
  // A new step begins at its beginning, however far down the last one was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the step that changes the page
  useEffect(() => {
    head.current?.scrollIntoView({ block: 'nearest' });
  }, [step]);

  if (error && !run) {
    return (
      <ProblemState
        status={asProblem(error).status}
        reason={asProblem(error).reason}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!run || !object || step === null) return <Skeleton height={320} m="lg" />;
  const names = [t('stepFile'), t('stepMapping'), t('stepRules'), t('stepCheck'), t('stepResult')];
  return (
    <div className={classes.page}>
      <h1 className={classes.title} ref={head}>
        <Link to="/imports">{t('title')}</Link> · {nameOf(run)}
        <span className={classes.soft}>
          {' '}
          → {label(object.label_plural)}, {t('rows', { count: run.rows })}
        </span>
      </h1>
      {isPhone ? (
        <p className={classes.stepName}>
          {step + 1} / {names.length} · {names[step]}
        </p>
      ) : (
        <Stepper
          active={step}
          size="xs"
          mb="lg"
          onStepClick={(next) => isOpen && next < step && setChosen(next)}
          allowNextStepsSelect={false}
        >
          {names.map((name) => (
            <Stepper.Step key={name} label={name} />
          ))}
        </Stepper>
      )}
      {run.error && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {[run.error.message, ...run.error.errors.map((each) => each.message)].join(' ')}
        </Alert>
      )}
      {step === steps.file && <FileStep run={run} onNext={() => setChosen(steps.columns)} />}
      {step === steps.columns && (
        <MappingStep
          run={run}
          object={object}
          onBack={() => setChosen(steps.file)}
          onNext={() => setChosen(steps.rules)}
        />
      )}
      {step === steps.rules && (
        <RulesStep
          run={run}
          object={object}
          onBack={() => setChosen(steps.columns)}
          onNext={() => setChosen(null)}
        />
      )}
      {step >= steps.check && run.progress.is_busy && <ProgressStep run={run} />}
      {step === steps.check && run.status === 'checked' && (
        <CheckStep run={run} object={object} onBack={() => setChosen(steps.columns)} />
      )}
      {step === steps.result && !run.progress.is_busy && <ResultStep run={run} object={object} />}
    </div>
  );
}
