import { Radio, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mergeTags, type Tag, tagsQuery } from '@/api/tags';
import { Chip } from '@/design/Chip';
import { FormDialog } from '@/design/FormDialog';
import { formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useKeepRun } from '../bulk/useBulk';
import { useChange } from '../shape/useChange';
import { texts } from './messages';
import classes from './Tags.module.css';
import { tagKeys } from './tagKeys';

type Props = { tags: Tag[]; onClose: () => void; onMerged: () => void };

/** Makes one tag of several: of those chosen one stays; a single one goes up in another. */
export function MergeDialog({ tags, onClose, onMerged }: Props) {
  const t = useText(texts);
  const keepRun = useKeepRun();
  const mostUsed = tags.reduce((best, tag) => (tag.count > best.count ? tag : best), tags[0] as Tag);
  const [kept, setKept] = useState<string | null>(tags.length > 1 ? mostUsed.id : null);
  const merge = useChange<string, Awaited<ReturnType<typeof mergeTags>>>({
    change: (id) =>
      mergeTags(
        id,
        tags.filter((tag) => tag.id !== id).map((tag) => tag.id),
      ),
    refresh: tagKeys,
    onDone: (run) => {
      keepRun(run);
      onMerged();
    },
  });
  return (
    <FormDialog
      title={t('mergeTitle', { count: tags.length > 1 ? tags.length : 2 })}
      saveLabel={t('merge')}
      onClose={onClose}
      onSave={() => kept && merge.mutate(kept)}
      isSaving={merge.isPending}
      canSave={kept !== null}
    >
      {tags.length > 1 ? (
        <Radio.Group label={t('stays')} value={kept} onChange={setKept}>
          <Stack gap="xs" mt="xs">
            {tags.map((tag) => (
              <Radio key={tag.id} value={tag.id} label={<Counted tag={tag} />} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Another tag={tags[0] as Tag} value={kept} onChange={setKept} />
      )}
      <p className={classes.note}>{t('mergeText')}</p>
    </FormDialog>
  );
}

type AnotherProps = { tag: Tag; value: string | null; onChange: (id: string | null) => void };

function Another({ tag, value, onChange }: AnotherProps) {
  const t = useText(texts);
  const { data } = useQuery(tagsQuery);
  const others = (data?.items ?? []).filter((each) => each.id !== tag.id && !each.busy);
  const byId = new Map(others.map((each) => [each.id, each]));
  return (
    <Select
      label={t('stays')}
      placeholder={t('pickTag')}
      data={others.map((each) => ({ value: each.id, label: each.name }))}
      value={value}
      onChange={onChange}
      searchable
      limit={60}
      comboboxProps={{ withinPortal: true }}
      renderOption={({ option }) => <Counted tag={byId.get(option.value) ?? tag} />}
      data-autofocus
    />
  );
}

function Counted({ tag }: { tag: Tag }) {
  const { language } = useLocale();
  return (
    <span className={classes.choice}>
      <Chip color={tag.color}>{tag.name}</Chip> {formatNumber(tag.count, language)}
    </span>
  );
}
