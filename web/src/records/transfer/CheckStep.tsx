import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ObjectType } from '@/api/types';
import { useText } from '@/lib/i18n';
import { WithLookups } from '../fields/WithLookups';
import { Counts } from './Counts';
import { type Decisions, isDecided, undecided, withDecisions } from './decisions';
import type { Import } from './imports';
import { texts } from './messages';
import { ProblemsTable } from './ProblemsTable';
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
  const checkAgain = () =>
    mutate({ change: { options: withDecisions(run.options, decisions) }, verb: 'dry-run' });
  return (
    <WithLookups object={object}>
      <Counts run={run} />
      {run.problems.length > 0 && (
        <ProblemsTable
          object={object}
          problems={run.problems}
          decisions={decisions}
          onDecide={setDecisions}
          onPeopleAdded={() => setNewPeople(true)}
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
