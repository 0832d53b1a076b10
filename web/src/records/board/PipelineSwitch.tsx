import { Select } from '@mantine/core';
import type { ObjectType } from '@/api/types';
import { useText } from '@/lib/i18n';
import { useListAddress } from '../address';
import { useLookups } from '../fields/lookups';
import { texts } from './messages';

/** Which pipeline the board shows, where an object has several. */
export function PipelineSwitch({ object }: { object: ObjectType }) {
  const t = useText(texts);
  const { pipelines } = useLookups();
  const { search, change } = useListAddress();
  if (!object.stage_field || pipelines.length < 2) return null;
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
