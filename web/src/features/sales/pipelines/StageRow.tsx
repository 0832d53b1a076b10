import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Chip } from '@/design/Chip';
import { ColorButton } from '@/design/rows/ColorButton';
import { formatPercent } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { texts } from './messages';
import classes from './Pipelines.module.css';
import { allPipelinesQuery, editStage, type Pipeline, type Stage, withStage } from './pipelines';
import { RemoveDialog } from './RemoveDialog';
import { StageDialog } from './StageDialog';

type Props = { stage: Stage; pipeline: Pipeline; pipelines: Pipeline[] };

/** One stage: colour, name, and what it means for a deal to stand in it. */
export function StageRow({ stage, pipeline, pipelines }: Props) {
  const t = useText(texts);
  const { language } = useLocale();
  const [dialog, setDialog] = useState<'edit' | 'remove' | null>(null);
  const { name } = stage;
  const paint = useChange<string, Pipeline>({
    change: (color) => editStage(pipeline.id, stage.id, { color }),
    refresh: [['pipelines']],
    ahead: {
      key: allPipelinesQuery.queryKey,
      apply: (all: Pipeline[], color) => withStage(all, stage.id, { color }),
    },
    said: () => t('changed', { name }),
    undo: () => editStage(pipeline.id, stage.id, { color: stage.color }),
  });
  return (
    <>
      <div className={classes.stage}>
        <ColorButton value={stage.color} label={name} onChange={(color) => paint.mutate(color)} />
        <span className={`${classes.name} cut`}>{name}</span>
        <span className={classes.facts}>
          {stage.status === 'open' ? (
            <span>{formatPercent(stage.probability, language, 0)}</span>
          ) : (
            <Chip color={stage.status === 'won' ? 'green' : 'red'}>{t(stage.status)}</Chip>
          )}
          {stage.rot_days && <span>{t('days', { count: stage.rot_days })}</span>}
          {stage.required_fields.length > 0 && (
            <span>{t('gates', { count: stage.required_fields.length })}</span>
          )}
        </span>
      </div>
      <ActionIcon aria-label={t('editStage', { name })} onClick={() => setDialog('edit')}>
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon aria-label={t('removeTitle', { name })} onClick={() => setDialog('remove')}>
        <IconTrash size={16} />
      </ActionIcon>
      {dialog === 'edit' && <StageDialog pipeline={pipeline} stage={stage} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && (
        <RemoveDialog
          pipeline={pipeline}
          stage={stage}
          pipelines={pipelines}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
