import { ActionIcon, Alert, Button, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '@/api/http';
import { asProblem } from '@/api/problem';
import { Dialog } from '@/design/Dialog';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { chances, guessedStages, moved, type StageGuess } from './stages';
import classes from './Transfer.module.css';

type Props = { object: string; names: string[]; onMade: (pipeline: string) => void; onClose: () => void };

/** A pipeline out of the stages a file names: their order and which of them are an end. Nothing is asked of a loss. */
export function PipelineDialog({ object, names, onMade, onClose }: Props) {
  const t = useText(texts);
  const client = useQueryClient();
  const [name, setName] = useState(t('sales'));
  const [stages, setStages] = useState(() => guessedStages(names));
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call<{ id: string }>('POST', '/pipelines', { body: wish(object, name, stages) }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['pipelines'] });
      onMade(id);
    },
  });
  const meanings = (['open', 'won', 'lost'] as const).map((value) => ({ value, label: t(value) }));
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate();
  };
  return (
    <Dialog onClose={onClose} title={t('makePipeline')} size={520}>
      <form onSubmit={submit} className={classes.form} noValidate>
        {error && (
          <Alert color="red" variant="light" role="alert">
            {asProblem(error).reason}
          </Alert>
        )}
        <TextInput
          label={t('pipelineName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <p className={classes.soft}>{t('pipelineHint')}</p>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('stage')}</th>
              <th scope="col" colSpan={2}>
                {t('meaning')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stages.map((stage, at) => (
              <tr key={stage.name}>
                <th scope="row">{stage.name}</th>
                <td>
                  <Select
                    aria-label={`${t('meaning')}: ${stage.name}`}
                    data={meanings}
                    value={stage.status}
                    allowDeselect={false}
                    onChange={(next) =>
                      next &&
                      setStages(stages.map((each) => (each === stage ? { ...each, status: next } : each)))
                    }
                  />
                </td>
                <td className={classes.moves}>
                  <ActionIcon
                    aria-label={t('earlierStage', { name: stage.name })}
                    disabled={at === 0}
                    onClick={() => setStages(moved(stages, at, -1))}
                  >
                    <IconArrowUp size={16} stroke={1.6} />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('laterStage', { name: stage.name })}
                    disabled={at === stages.length - 1}
                    onClick={() => setStages(moved(stages, at, 1))}
                  >
                    <IconArrowDown size={16} stroke={1.6} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t('makePipeline')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function wish(object: string, name: string, stages: StageGuess[]) {
  const chance = chances(stages);
  return {
    name,
    object,
    stages: stages.map((stage, at) => ({ ...stage, probability: chance[at], required_fields: [] })),
  };
}
