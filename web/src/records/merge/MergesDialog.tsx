import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { mergesQuery, type PastMerge, unmergeRecord } from '@/api/merging';
import { asProblem } from '@/api/problem';
import type { ObjectType, RecordData } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { Dialog } from '@/design/Dialog';
import { Loaded } from '@/design/rows/Loaded';
import rows from '@/design/rows/Rows.module.css';
import { toast, toastFailure } from '@/design/toast';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import { WithLookups } from '../fields/WithLookups';
import { texts } from './messages';

type Props = { object: ObjectType; record: RecordData; onClose: () => void };

/** What became part of a record, by whom and when; the latest merge can be taken back. */
export default function MergesDialog({ object, record, onClose }: Props) {
  const t = useText(texts);
  const client = useQueryClient();
  const query = useQuery(mergesQuery(object.name, record.id));
  const part = useMutation({
    mutationFn: () => unmergeRecord(object.name, record.id),
    onSuccess: () => {
      toast(t('parted'));
      void client.invalidateQueries({ queryKey: ['records'] });
      void client.invalidateQueries({ queryKey: ['duplicates'] });
    },
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  return (
    <Dialog title={t('mergesOf', { title: record.title })} onClose={onClose} size="lg">
      <Loaded query={query} reasonOf={asProblem}>
        {(merges) =>
          merges.length === 0 ? (
            <p className={rows.soft}>{t('noMerges')}</p>
          ) : (
            <WithLookups object={object}>
              <ul className={rows.rows} style={{ marginBottom: 0 }}>
                {merges.map((merge, n) => (
                  <MergeRow
                    key={merge.id}
                    merge={merge}
                    onPart={n === 0 ? () => part.mutate() : undefined}
                    isParting={part.isPending}
                  />
                ))}
              </ul>
              {merges.length > 1 && <p className={rows.soft}>{t('latestFirst')}</p>}
            </WithLookups>
          )
        }
      </Loaded>
    </Dialog>
  );
}

type RowProps = { merge: PastMerge; onPart?: () => void; isParting: boolean };

function MergeRow({ merge, onPart, isParting }: RowProps) {
  const t = useText(texts);
  const locale = useLocale();
  const { users } = useLookups();
  const who = users.get(merge.by ?? '')?.name ?? t('somebody');
  return (
    <li className={rows.row}>
      <Avatar name={who} size={28} />
      <div className={rows.main}>
        <div>{merge.merged.map(({ title }) => title || t('nameless')).join(', ')}</div>
        <div className={rows.soft}>
          {who} · {formatMoment(merge.at, locale)}
        </div>
      </div>
      {onPart && (
        <Button variant="default" size="xs" loading={isParting} onClick={onPart}>
          {t('part')}
        </Button>
      )}
    </li>
  );
}
