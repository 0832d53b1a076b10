import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import type { RecordData } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { useText } from '@/lib/i18n';
import { useLeadAction } from './leads';
import { texts } from './messages';

type Props = { lead: RecordData; onClose: () => void };

export function DisqualifyDialog({ lead, onClose }: Props) {
  const t = useText(texts);
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useLeadAction<{ reason: string }>(lead, 'disqualify', onClose);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    mutate({ reason: reason.trim() });
  };
  return (
    <Dialog onClose={onClose} title={t('disqualifyTitle', { lead: lead.title })}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Textarea
            label={t('reason')}
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            error={error && asProblem(error).reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={isPending} disabled={!reason.trim()}>
              {t('disqualify')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
