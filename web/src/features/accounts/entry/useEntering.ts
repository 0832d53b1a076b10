import { useState } from 'react';
import { PasskeyRefused } from '@/api/passkeys';
import { asProblem } from '@/api/problem';
import { useText } from '@/lib/i18n';
import { texts } from './messages';

/** Runs one attempt at a time and words why it failed. */
export function useEntering() {
  const t = useText(texts);
  const [reason, setReason] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async (run: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    setReason(null);
    try {
      await run();
    } catch (error) {
      setReason(worded(error));
    } finally {
      setBusy(false);
    }
  };
  const worded = (error: unknown) => {
    if (error instanceof PasskeyRefused) return t('passkeyRefused');
    const problem = asProblem(error);
    const known: Record<number, string> = { 0: t('offline'), 401: t('startAnew'), 429: t('tooMany') };
    return known[problem.status] ?? (problem.reason || t('failed'));
  };
  return { attempt, reason, isBusy };
}
