import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { hasPipelines, useObjects } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { FormDialog } from '@/design/FormDialog';
import { useLabel, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { texts } from './messages';
import { deletePipeline, editPipeline, makePipeline, type Pipeline } from './pipelines';

/** The name of a pipeline; a new one begins with the usual stages. */
export function PipelineDialog({ pipeline, onClose }: { pipeline?: Pipeline; onClose: () => void }) {
  const t = useText(texts);
  const label = useLabel();
  const staged = useObjects().filter(hasPipelines);
  const [name, setName] = useState(pipeline?.name ?? '');
  const [object, setObject] = useState(pipeline?.object ?? 'deals');
  const { mutate, isPending, error } = useChange<string, Pipeline>({
    change: (wish) =>
      pipeline ? editPipeline(pipeline.id, { name: wish }) : makePipeline({ name: wish, object }),
    refresh: [['pipelines']],
    said: (saved) => t(pipeline ? 'changed' : 'made', { name: saved.name }),
    undo: (saved) =>
      pipeline ? editPipeline(pipeline.id, { name: pipeline.name }) : deletePipeline(saved.id, null),
    onDone: onClose,
  });
  const problem = error ? asProblem(error) : null;
  return (
    <FormDialog
      onClose={onClose}
      onSave={() => mutate(name.trim())}
      isSaving={isPending}
      canSave={Boolean(name.trim())}
      title={pipeline ? t('rename') : t('add')}
    >
      <TextInput
        label={t('name')}
        data-autofocus
        maxLength={100}
        value={name}
        error={problem && (problem.of('name') ?? problem.reason)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {!pipeline && staged.length > 1 && (
        <Select
          label={t('object')}
          data={staged.map((each) => ({ value: each.name, label: label(each.label_plural) }))}
          value={object}
          allowDeselect={false}
          onChange={(value) => value && setObject(value)}
        />
      )}
    </FormDialog>
  );
}
