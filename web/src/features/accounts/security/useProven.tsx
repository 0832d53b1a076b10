import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PasskeyRefused } from '@/api/passkeys';
import { asProblem } from '@/api/problem';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { ProofDialog } from './ProofDialog';
import { authenticatorsQuery, type Proofs, proofsWanted } from './security';

type Asked = { proofs: Proofs; run: () => void };

/** Runs what needs fresh proof of who is there: asks for it where the server wants it, then goes on by itself. */
export function useProven() {
  const t = useText(texts);
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async <T,>(action: () => Promise<T>, onDone: (answer: T) => void) => {
    if (isBusy) return;
    setBusy(true);
    try {
      const answer = await action();
      void client.invalidateQueries({ queryKey: authenticatorsQuery.queryKey });
      onDone(answer);
    } catch (error) {
      const proofs = proofsWanted(error);
      if (proofs) setAsked({ proofs, run: () => void run(action, onDone) });
      else if (error instanceof PasskeyRefused) toast(t('passkeyRefused'));
      else toastFailure(asProblem(error).reason || t('failed'));
    } finally {
      setBusy(false);
    }
  };
  const goOn = () => {
    setAsked(null);
    asked?.run();
  };
  const dialog = asked && <ProofDialog proofs={asked.proofs} onClose={() => setAsked(null)} onDone={goOn} />;
  return { run, dialog, isBusy };
}
