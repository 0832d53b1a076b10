import { Button } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { devicesQuery } from '@/api/notices';
import { asProblem } from '@/api/problem';
import { toast } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { OutcomeLine } from './OutcomeLine';
import { isForbidden, takePushes } from './pushing';
import { refusals } from './words';

/** Lets this browser take pushes, or says beside the button why it does not and what to do about it. */
export function TakePushes({ at, onTaken }: { at: string; onTaken: (endpoint: string) => void }) {
  const t = useText(texts);
  const said = useText(refusals);
  const client = useQueryClient();
  const taking = useMutation({
    mutationFn: () => takePushes(at),
    onSuccess: (taken) => {
      if ('refusal' in taken) return undefined;
      onTaken(taken.endpoint);
      toast(t('added'));
      return client.invalidateQueries({ queryKey: devicesQuery.queryKey });
    },
  });
  const refusal = taking.data && 'refusal' in taking.data ? taking.data.refusal : null;
  const why = refusal ?? (taking.isIdle && isForbidden() ? 'denied' : null);
  const words = why ? said(why) : taking.isError ? asProblem(taking.error).reason : '';
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDeviceMobile size={16} stroke={1.6} />}
        loading={taking.isPending}
        onClick={() => taking.mutate()}
      >
        {t('add')}
      </Button>
      <OutcomeLine outcome={words ? { words, failed: true } : null} />
    </>
  );
}
