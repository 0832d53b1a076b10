import { Alert, Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { texts } from './messages';
import { deletePipeline, deleteStage, type Pipeline, type Stage, stageUseQuery } from './pipelines';

type Props = { pipeline: Pipeline; stage?: Stage; pipelines: Pipeline[]; onClose: () => void };

/** Says what hangs on a stage, or on a whole pipeline, and where it goes, before it is deleted. */
export function RemoveDialog({ pipeline, stage, pipelines, onClose }: Props) {
  const t = useText(texts);
  const { name } = stage ?? pipeline;
  const [to, setTo] = useState<string | null>(null);
  const { data: uses } = useQuery(stageUseQuery(pipeline.id));
  const counted = (uses ?? []).filter((use) => !stage || use.id === stage.id);
  const records = counted.reduce((sum, use) => sum + use.records, 0);
  const deleted = counted.reduce((sum, use) => sum + use.deleted, 0);
  const isUsed = records + deleted > 0;
  const remove = useChange<string | null, null>({
    change: (target) =>
      stage ? deleteStage(pipeline.id, stage.id, target) : deletePipeline(pipeline.id, target),
    refresh: [['pipelines'], ['records', pipeline.object]],
    said: () => t('removed', { name }),
    onDone: onClose,
  });
  const gone = new Set((stage ? [stage] : pipeline.stages).map(({ id }) => id));
  const targets = pipelines
    .filter((each) => each.object === pipeline.object)
    .map((each) => ({
      group: each.name,
      items: each.stages
        .filter(({ id }) => !gone.has(id))
        .map(({ id, name: title }) => ({ value: id, label: title })),
    }))
    .filter(({ items }) => items.length > 0);
  const problem = remove.error ? asProblem(remove.error) : null;
  return (
    <ConfirmDialog
      title={t('removeTitle', { name })}
      action={t('remove')}
      isBusy={remove.isPending}
      disabled={!uses || (isUsed && !to)}
      onConfirm={() => remove.mutate(to)}
      onClose={onClose}
    >
      {problem && !problem.of('move_to') && (
        <Alert color="red" variant="light" role="alert">
          {problem.reason}
        </Alert>
      )}
      {!uses && <Skeleton height={40} />}
      {uses && !isUsed && <p>{t('empty')}</p>}
      {isUsed && (
        <>
          <p>
            {[t('standing', { count: records }), deleted > 0 ? t('deletedToo', { count: deleted }) : '']
              .filter(Boolean)
              .join(', ')}
            . {t('moved')}
          </p>
          <Select
            label={t('moveTo')}
            data={targets}
            value={to}
            error={problem?.of('move_to')}
            searchable
            onChange={setTo}
          />
        </>
      )}
    </ConfirmDialog>
  );
}
