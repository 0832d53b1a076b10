import { useText } from '@/lib/i18n';
import { texts } from './messages';

/** What a verb of the event log is called; one we do not know is told as a change. */
export function useSaying(verb: string): string {
  const t = useText(texts);
  const sayings: Record<string, string> = {
    created: t('created'),
    updated: t('updated'),
    deleted: t('deletedEvent'),
    restored: t('restored'),
    consented: t('consentedEvent'),
    erased: t('erasedEvent'),
    merged: t('mergedEvent'),
    unmerged: t('unmergedEvent'),
    commented: t('commented'),
    mentioned: t('mentioned'),
    comment_deleted: t('commentGone'),
    comment_restored: t('commentBack'),
    attached: t('attached'),
    detached: t('detached'),
    linked: t('linked'),
    unlinked: t('unlinked'),
    shared: t('sharedEvent'),
    unshared: t('unsharedEvent'),
    lines_changed: t('linesChanged'),
    answered: t('answered'),
    asked: t('askedEvent'),
    approved: t('approvedEvent'),
    refused: t('refusedEvent'),
    converted: t('converted'),
    wrote: t('wrote'),
    replied: t('replied'),
    handed_over: t('handedOver'),
    given_back: t('givenBack'),
    talk_stopped: t('talkStopped'),
    talk_closed: t('talkClosed'),
    disqualified: t('disqualified'),
    distributed: t('distributed'),
    completed: t('completed'),
  };
  return sayings[verb] ?? t('updated');
}
