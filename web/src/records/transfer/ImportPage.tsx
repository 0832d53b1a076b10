import { Alert, Skeleton, Stepper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useObject } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { useText } from '@/lib/i18n';
import { CheckStep } from './CheckStep';
import { type ImportStatus, importQuery } from './imports';
import { MappingStep } from './MappingStep';
import { texts } from './messages';
import { ProgressStep } from './ProgressStep';
import { ResultStep } from './ResultStep';
import classes from './Transfer.module.css';

const steps: Record<ImportStatus, number> = {
  draft: 0,
  checking: 1,
  checked: 1,
  running: 2,
  stopped: 2,
  done: 2,
  failed: 2,
  reverting: 2,
  reverted: 2,
};

/** One import on its way from the file to the records. */
export function ImportPage() {
  const t = useText(texts);
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: run, error, refetch } = useQuery(importQuery(id));
  const object = useObject(run?.object ?? '');
  const [isMapping, setMapping] = useState(false);
  const status = run?.status;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new state of the import shows its own step
  useEffect(() => setMapping(false), [status]);

  if (error && !run) {
    return (
      <ProblemState
        status={asProblem(error).status}
        reason={asProblem(error).reason}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!run || !object) return <Skeleton height={320} m="lg" />;
  const step = isMapping ? 0 : steps[run.status];
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>
        <Link to="/imports">{t('title')}</Link> · {run.file_name}
      </h1>
      <Stepper active={step} size="xs" mb="lg" allowNextStepsSelect={false}>
        <Stepper.Step label={t('stepMapping')} />
        <Stepper.Step label={t('stepCheck')} />
        <Stepper.Step label={t('stepResult')} />
      </Stepper>
      {run.error && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {run.error}
        </Alert>
      )}
      {step === 0 && <MappingStep key={run.id} run={run} object={object} />}
      {step > 0 && run.progress.is_busy && <ProgressStep run={run} />}
      {step === 1 && run.status === 'checked' && (
        <CheckStep run={run} object={object} onBack={() => setMapping(true)} />
      )}
      {step === 2 && !run.progress.is_busy && <ResultStep run={run} />}
    </div>
  );
}
