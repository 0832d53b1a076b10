import { useQuery } from '@tanstack/react-query';
import { createContext, type Dispatch, type SetStateAction, useContext, useEffect, useState } from 'react';
import { type Looker, look, lookAway } from '@/api/presence';
import { meQuery } from '@/api/session';
import { watchPresence } from '@/api/stream';

/** What somebody is said to edit while they write words for the history. */
export const writing = '@writing';

const sayAgainAfter = 20_000;
const writeAgainAfter = 4_000;
const writesFor = 9_000;

export type Presence = {
  /** Colleagues who look at the record now, without me. */
  others: Looker[];
  /** Says which field I am changing; null when I am done. */
  setEditing: Dispatch<SetStateAction<string | null>>;
};

export const PresenceContext = createContext<Presence>({ others: [], setEditing: () => {} });

/** Says that I look at this record for as long as the page is seen, and hears who else does. */
export function usePresence(object: string, id: string): Presence {
  const { data: me } = useQuery(meQuery);
  const [people, setPeople] = useState<Looker[]>([]);
  const [editing, setEditing] = useState<string | null>(null);

  useEffect(() => {
    const say = () => {
      if (document.visibilityState === 'visible') look(object, id, editing).then(setPeople, () => {});
    };
    say();
    const timer = setInterval(say, editing === writing ? writeAgainAfter : sayAgainAfter);
    document.addEventListener('visibilitychange', say);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', say);
    };
  }, [object, id, editing]);

  useEffect(() => {
    const stop = watchPresence((told) => {
      if (told.object === object && told.id === id) setPeople(told.people);
    });
    return () => {
      stop();
      void lookAway(object, id).catch(() => {});
    };
  }, [object, id]);

  // Whoever wrote and was cut off says no more: their words are not waited for.
  useEffect(() => {
    if (!people.some((each) => each.editing === writing)) return;
    const quiet = (each: Looker) => (each.editing === writing ? { ...each, editing: null } : each);
    const timer = setTimeout(() => setPeople(people.map(quiet)), writesFor);
    return () => clearTimeout(timer);
  }, [people]);

  return { others: people.filter((each) => each.id !== me?.id), setEditing };
}

/** The colleague who is changing this field right now. */
export function useWhoEdits(field: string): Looker | undefined {
  return useContext(PresenceContext).others.find((each) => each.editing === field);
}
