import { useQuery } from '@tanstack/react-query';
import { explainQuery } from '@/api/search';
import type { Filter } from '@/api/types';
import { useText } from '@/lib/i18n';
import { texts } from './messages';

/** The leads of a rule in plain words. */
export function FilterWords({ filter }: { filter: Filter | null }) {
  const t = useText(texts);
  const { data } = useQuery({ ...explainQuery('leads', filter ?? { and: [] }), enabled: filter !== null });
  return filter ? (data ?? '…') : t('all');
}
