import { Select } from '@mantine/core';
import type { ObjectType } from '@/api/types';
import { useText } from '@/lib/i18n';
import { useListAddress } from '../address';
import { useLookups } from '../fields/lookups';
import { BoardMenu } from './BoardMenu';
import { boardField } from './boardField';
import { texts } from './messages';
import { useBoardAddress } from './useBoardAddress';

/** Which pipeline the board shows, where an object has several; and how it is laid out. */
export function BoardControls({ object }: { object: ObjectType }) {
  return (
    <>
      <PipelineSwitch object={object} />
      <BoardMenu object={object} />
    </>
  );
}

function PipelineSwitch({ object }: { object: ObjectType }) {
  const t = useText(texts);
  const { pipelines } = useLookups();
  const { search, change } = useListAddress();
  const { columns } = useBoardAddress();
  if (!object.stage_field || pipelines.length < 2 || boardField(object, columns)?.type !== 'stage')
    return null;
  const choices = pipelines.map((pipeline) => ({ value: pipeline.id, label: pipeline.name }));
  return (
    <Select
      aria-label={t('pipeline')}
      data={choices}
      value={search.pipeline ?? pipelines[0]?.id ?? null}
      allowDeselect={false}
      onChange={(pipeline) => change({ pipeline: pipeline ?? undefined })}
      w={190}
      style={{ flexShrink: 1 }}
    />
  );
}
