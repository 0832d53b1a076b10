import { Badge, Button, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowDown,
  IconArrowUp,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { RowMenu } from '@/design/RowMenu';
import { SortableRows } from '@/design/rows/SortableRows';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { texts } from './messages';
import { PipelineDialog } from './PipelineDialog';
import classes from './Pipelines.module.css';
import { allPipelinesQuery, editPipeline, editStage, inOrder, type Pipeline } from './pipelines';
import { RemoveDialog } from './RemoveDialog';
import { StageDialog } from './StageDialog';
import { StageRow } from './StageRow';

type Order = { stages: string[]; moved: string };
type Edit = { position?: number; archived?: boolean };
type Dialog = 'rename' | 'remove' | 'stage' | null;

/** One pipeline: what it is called, where it stands, its stages in order. */
export function PipelinePart({ pipeline, pipelines }: { pipeline: Pipeline; pipelines: Pipeline[] }) {
  const t = useText(texts);
  const { id, name, archived } = pipeline;
  const [dialog, setDialog] = useState<Dialog>(null);
  const siblings = pipelines.filter((each) => each.object === pipeline.object && !each.archived);
  const place = siblings.findIndex((each) => each.id === id);
  const placeOf = (stage: string) => pipeline.stages.findIndex((each) => each.id === stage);
  const order = useChange<Order, Pipeline>({
    change: ({ stages, moved }) => editStage(id, moved, { position: stages.indexOf(moved) }),
    refresh: [['pipelines'], ['records']],
    ahead: {
      key: allPipelinesQuery.queryKey,
      apply: (all: Pipeline[], { stages }) => inOrder(all, id, stages),
    },
    said: () => t('ordered'),
    undo: (_pipeline, { moved }) => editStage(id, moved, { position: placeOf(moved) }),
  });
  const edit = useChange<Edit, Pipeline>({
    change: (change) => editPipeline(id, change),
    refresh: [['pipelines']],
    said: () => t('changed', { name }),
    undo: (_pipeline, change) =>
      editPipeline(id, change.archived === undefined ? { position: place } : { archived }),
  });
  return (
    <section className={classes.pipeline} data-archived={archived || undefined} aria-label={name}>
      <div className={classes.head}>
        <h3 className={`${classes.name} cut`}>{name}</h3>
        {archived && <Badge color="gray">{t('archived')}</Badge>}
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={16} />}
          onClick={() => setDialog('stage')}
        >
          {t('addStage')}
        </Button>
        <RowMenu label={t('more', { name })}>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDialog('rename')}>
            {t('rename')}
          </Menu.Item>
          {!archived && (
            <>
              <Menu.Item
                leftSection={<IconArrowUp size={16} />}
                disabled={place <= 0}
                onClick={() => edit.mutate({ position: place - 1 })}
              >
                {t('up')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowDown size={16} />}
                disabled={place >= siblings.length - 1}
                onClick={() => edit.mutate({ position: place + 1 })}
              >
                {t('down')}
              </Menu.Item>
            </>
          )}
          <Menu.Item
            leftSection={<IconArchive size={16} />}
            onClick={() => edit.mutate({ archived: !archived })}
          >
            {archived ? t('unarchive') : t('archive')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => setDialog('remove')}>
            {t('remove')}
          </Menu.Item>
        </RowMenu>
      </div>
      <SortableRows
        label={name}
        items={pipeline.stages.map((stage) => ({ ...stage, title: stage.name }))}
        onOrder={(stages, moved) => order.mutate({ stages, moved })}
      >
        {(stage) => <StageRow stage={stage} pipeline={pipeline} pipelines={pipelines} />}
      </SortableRows>
      {dialog === 'rename' && <PipelineDialog pipeline={pipeline} onClose={() => setDialog(null)} />}
      {dialog === 'stage' && <StageDialog pipeline={pipeline} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && (
        <RemoveDialog pipeline={pipeline} pipelines={pipelines} onClose={() => setDialog(null)} />
      )}
    </section>
  );
}
