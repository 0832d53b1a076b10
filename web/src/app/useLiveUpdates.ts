import type { QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { objectsQuery } from '@/api/objects';
import { renew } from '@/api/renew';
import { meQuery } from '@/api/session';
import { type Change, listen } from '@/api/stream';
import { gathering } from '@/lib/gathering';
import { knownCopy } from '@/records/cache';
import { dependents } from './dependents';
import { queryClient } from './queryClient';

const pace = { soon: 400, storm: 1500, many: 50 };
const renewed = new Set<unknown>(['records', 'my-day', 'calendar']);
const plans = new Set(['tasks', 'meetings', 'calls']);
const ofOneRecord = new Set(['one', 'timeline', 'attachments', 'links']);

/**
 * Brings what others change to this screen: changes are gathered, then only what they touch and what is on the screen is
 * asked for again, once for all of them. While a change of mine or an earlier answer is under way they wait, so that
 * what I see does not flicker and requests do not pile up; so they do while nobody looks.
 */
export function useLiveUpdates(): void {
  useEffect(() => {
    const isBusy = () =>
      document.hidden ||
      queryClient.isMutating() > 0 ||
      queryClient.isFetching({ predicate: ({ queryKey }) => renewed.has(queryKey[0]) }) > 0;
    const { add, stop } = gathering<Change>(refresh, isBusy, pace);
    const close = listen(
      queryClient.getQueryData(meQuery.queryKey)?.cursor ?? null,
      add,
      () => void renew(queryClient),
    );
    return () => {
      stop();
      close();
    };
  }, []);
}

function refresh(changes: Change[]): void {
  // In a storm it costs less to ask than to look for what is known.
  const news = changes.length > pace.many ? changes : changes.filter((change) => !isKnown(change));
  const objects = new Set(news.map((change) => change.object));
  const ids = new Set(news.map((change) => change.id));
  const isPlanned = changes.some((change) => plans.has(change.object));
  // A change of a kind of records that this screen has not heard of: somebody made one.
  const known = queryClient.getQueryData(objectsQuery.queryKey);
  if (known && [...objects].some((name) => !known.some((each) => each.name === name)))
    again(({ queryKey }) => queryKey[0] === objectsQuery.queryKey[0]);
  if (objects.size > 0) again(({ queryKey }) => touches(queryKey, objects, ids));
  // Formulas and roll-ups of other objects follow from what changed, by me too; of whose records nobody says.
  const following = dependents(known ?? [], new Set(changes.map((change) => change.object)));
  if (following.size > 0) again(({ queryKey }) => shows(queryKey, following));
  // Days and calendars are no copies of records: what I changed on its own page is new to them too.
  if (objects.size > 0 || isPlanned) again(({ queryKey }) => queryKey[0] === 'my-day');
  if (isPlanned) again(({ queryKey }) => queryKey[0] === 'calendar');
}

function again(predicate: (query: { queryKey: QueryKey }) => boolean): void {
  void queryClient.invalidateQueries({ predicate }, { cancelRefetch: false });
}

function touches(key: QueryKey, objects: Set<string>, ids: Set<string>): boolean {
  const [root, object, kind, id] = key as [string, string, string, unknown];
  if (root !== 'records' || !objects.has(object)) return false;
  return !ofOneRecord.has(kind) || ids.has(id as string);
}

/** Whether it shows values of records of these objects. */
function shows([root, object, kind]: QueryKey, objects: Set<string>): boolean {
  if (root !== 'records' || !objects.has(object as string)) return false;
  return kind === 'one' || !ofOneRecord.has(kind as string);
}

/** Comments, files and links leave the version as it was: by it nobody can tell whether they are known. */
const renewing = /\.(created|updated|deleted|restored)$/;

/** My own change comes back too; what this screen shows already need not be asked for. */
function isKnown(change: Change): boolean {
  if (!renewing.test(change.kind)) return false;
  const copy = knownCopy(queryClient, change.object, change.id);
  return copy !== undefined && copy.version >= change.version;
}
