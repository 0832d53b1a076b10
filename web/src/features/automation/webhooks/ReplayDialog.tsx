import { DateTimePicker } from '@mantine/dates';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { DateWords } from '@/design/DateWords';
import { FormDialog } from '@/design/FormDialog';
import { instantOf, wallClock } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { replay, type Webhook, webhooksQuery } from './api';
import { texts } from './messages';

const day = 24 * 3_600_000;

/** From when till when everything is told again. */
export function ReplayDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const t = useText(texts);
  const { timeZone } = useLocale();
  const [now] = useState(() => Date.now());
  const wall = (moment: number) => wallClock(new Date(moment).toISOString(), timeZone);
  const [since, setSince] = useState<string | null>(wall(now - day));
  const [until, setUntil] = useState<string | null>(wall(now));
  const { mutate, isPending, error } = useChange<void, Webhook>({
    change: () => replay(webhook.id, instantOf(since ?? '', timeZone), instantOf(until ?? '', timeZone)),
    refresh: [webhooksQuery.queryKey],
    said: () => t('replayed'),
    onDone: onClose,
  });
  const problem = error ? asProblem(error) : null;
  return (
    <FormDialog
      title={t('replayOf', { name: webhook.name })}
      onClose={onClose}
      onSave={() => mutate()}
      isSaving={isPending}
      canSave={Boolean(since && until)}
      saveLabel={t('send')}
    >
      <p>{t('replayText')}</p>
      <DateWords>
        <DateTimePicker label={t('since')} value={since} onChange={setSince} data-autofocus />
        <DateTimePicker label={t('until')} value={until} error={problem?.of('until')} onChange={setUntil} />
      </DateWords>
    </FormDialog>
  );
}
