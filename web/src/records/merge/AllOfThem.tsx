import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { groupsQuery, mergeGroups } from '@/api/merging';
import { asProblem } from '@/api/problem';
import { Dialog } from '@/design/Dialog';
import { toastFailure } from '@/design/toast';
import { formatNumber, formatPercent } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useKeepRun } from '../bulk/useBulk';
import { texts } from './messages';

type Props = { object: string; least: number; owner?: string };

/** Merges every likely group at once, after saying how many there are; the tray shows the way and takes it back. */
export function AllOfThem({ object, least, owner }: Props) {
  const t = useText(texts);
  const { language } = useLocale();
  const [isAsking, setAsking] = useState(false);
  const query = useInfiniteQuery({ ...groupsQuery(object, least, owner), enabled: isAsking });
  const keep = useKeepRun();
  const { mutate, isPending } = useMutation({
    mutationFn: () => mergeGroups(object, least, owner),
    onSuccess: (run) => {
      setAsking(false);
      keep(run);
    },
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  const total = query.data?.pages[0]?.total;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('mergeAll')}
      </Button>
      {isAsking && (
        <Dialog title={t('mergeAllTitle')} onClose={() => setAsking(false)} size="sm">
          <Text mb="md">
            {t('mergeAllText', {
              percent: formatPercent(least * 100, language),
              groups: t('found', { count: total?.groups ?? 0 }),
              records: formatNumber(total?.records ?? 0, language),
            })}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
            <Button
              loading={isPending || !total}
              disabled={total?.groups === 0}
              onClick={() => mutate()}
              data-autofocus
            >
              {t('merge')}
            </Button>
          </Group>
        </Dialog>
      )}
    </>
  );
}
