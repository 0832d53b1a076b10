import { useMutation, useQueryClient } from '@tanstack/react-query';
import { mergeRecords, unmergeRecord } from '@/api/merging';
import type { RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { useUndoToast } from '../useUndoToast';
import type { Choices } from './choices';
import { texts } from './messages';

type Wish = { survivor: RecordData; others: string[]; take: Choices };

/** Merges records; the toast takes it back. */
export function useMerge(onMerged: (record: RecordData) => void) {
  const client = useQueryClient();
  const t = useText(texts);
  const sayDone = useUndoToast();
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['records'] });
    void client.invalidateQueries({ queryKey: ['duplicates'] });
  };
  return useMutation({
    mutationFn: ({ survivor, others, take }: Wish) => mergeRecords(survivor, others, take),
    onSuccess: (record, { survivor }) => {
      onMerged(record);
      refresh();
      sayDone({
        message: t('merged', { title: record.title }),
        takeBack: () => unmergeRecord(survivor.object, survivor.id),
        refresh,
      });
    },
  });
}
