import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import type { ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { WithLookups } from '../fields/WithLookups';
import { Counts } from './Counts';
import { correctedCells, type Decisions, isDecided, undecided, withDecisions } from './decisions';
import type { Import } from './imports';
import { withDefault } from './mapping';
import { texts } from './messages';
import { ProblemsTable } from './ProblemsTable';
import { Reasons } from './Reasons';
import { SamplesTable } from './SamplesTable';
import classes from './Transfer.module.css';
import { useImportStep } from './useImportStep';

type Props = { run: Import; object: ObjectType; onBack: () => void };

/** What would happen, and the values that do not fit, each decided once for all its rows. */
export function CheckStep({ run, object, onBack }: Props) {
  const t = useText(texts);
  const [decisions, setDecisions] = useState<Decisions>(undecided);
  const [hasNewPeople, setNewPeople] = useState(false);
  const { mutate, isPending } = useImportStep(run.id);
  const decided = () =>
    withDecisions(run.options, decisions, correctedCells(run.mapping, run.problems, decisions));
  const checkAgain = () => mutate({ change: { options: decided() }, verb: 'dry-run' });
  const useIt = (pipeline: string) =>
    mutate({
      change: {
        mapping: withDefault(run.mapping, 'pipeline', pipeline),
        options: decided(),
      },
      verb: 'dry-run',
    });
  return (
    <WithLookups object={object}>
      <Counts run={run} />
      <Reasons run={run} object={object} />
      {run.repeats > 0 && <Repeats run={run} object={object} />}
      {run.problems.length > 0 && (
        <ProblemsTable
          object={object}
          problems={run.problems}
          decisions={decisions}
          onDecide={setDecisions}
          onPeopleAdded={() => setNewPeople(true)}
          stages={stagesIn(run)}
          onPipelineMade={
            run.mapping.some(({ field, column }) => field === 'pipeline' && column) ? undefined : useIt
          }
        />
      )}
      <SamplesTable run={run} />
      <div className={classes.foot}>
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
        {isDecided(decisions) || hasNewPeople ? (
          <Button onClick={checkAgain} loading={isPending}>
            {t('checkAgain')}
          </Button>
        ) : (
          <Button onClick={() => mutate({ verb: 'start' })} loading={isPending}>
            {t('start')}
          </Button>
        )}
      </div>
    </WithLookups>
  );
}

/** Stages the file is seen to name, those among them that an older pipeline happens to have too. */
function stagesIn(run: Import): string[] {
  const column = run.mapping.find(({ field, column }) => field === 'stage' && column)?.column;
  return run.columns.find(({ name }) => name === column)?.samples ?? [];
}

/** Rows that fall on one another: most often what tells them apart was chosen wrongly. */
function Repeats({ run, object }: { run: Import; object: ObjectType }) {
  const t = useText(texts);
  const label = useLabel();
  const fields = (run.options.match ?? [])
    .flatMap((names) => names.split('+'))
    .map((name) => label(object.fields.find((field) => field.name === name)?.label ?? {}) || name);
  return (
    <Alert color="yellow" variant="light" mt="md" role="status">
      {t('repeats', { count: run.repeats, fields: fields.join(', ') })}
    </Alert>
  );
}
