import { useText } from '@/lib/i18n';
import type { ImportStatus } from './imports';
import { texts } from './messages';

/** What each state of an import is called. */
export function useStatusWord(): (status: ImportStatus) => string {
  const t = useText(texts);
  const words: Record<ImportStatus, string> = {
    draft: t('statusDraft'),
    checking: t('statusChecking'),
    checked: t('statusChecked'),
    running: t('statusRunning'),
    stopped: t('statusStopped'),
    done: t('statusDone'),
    failed: t('statusFailed'),
    reverting: t('statusReverting'),
    reverted: t('statusReverted'),
  };
  return (status) => words[status];
}
