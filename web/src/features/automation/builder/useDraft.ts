import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type FieldProblem } from '@/api/problem';
import { draftFlow, flowQuery, flowsQuery, type WholeFlow } from '../api';
import type { Definition } from '../flow';
import { isSame } from './parts';

export type Saving = 'saved' | 'saving' | 'unsaved' | 'conflict';

const pauseMs = 600;
const kept = 100;
const oneEditMs = 1500;

/**
 * The flow being worked on: every change can be undone and is saved as a draft a moment later, one request at a time.
 * Whoever comes second is asked, so that nobody's work is overwritten unseen.
 */
export function useDraft(flow: WholeFlow) {
  const client = useQueryClient();
  const [present, setPresent] = useState<Definition>(flow.draft ?? flow.definition);
  const [past, setPast] = useState<Definition[]>([]);
  const [future, setFuture] = useState<Definition[]>([]);
  const [saving, setSaving] = useState<Saving>('saved');
  const [faults, setFaults] = useState<FieldProblem[]>(flow.faults);
  const [reason, setReason] = useState('');
  const newest = useRef(present);
  const stored = useRef(present);
  const revision = useRef(flow.revision);
  const active = useRef(flow.definition);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underway = useRef<Promise<boolean> | null>(null);
  const lastEdit = useRef({ key: '', at: 0 });

  const send = useCallback(async (): Promise<boolean> => {
    while (!isSame(newest.current, stored.current)) {
      const wanted = newest.current;
      setSaving('saving');
      try {
        const answer = await draftFlow(
          flow.id,
          isSame(wanted, active.current) ? null : wanted,
          revision.current,
        );
        revision.current = answer.revision;
        stored.current = wanted;
        client.setQueryData(flowQuery(flow.id).queryKey, answer);
        if (wanted === newest.current) setFaults(answer.faults);
      } catch (error) {
        const problem = asProblem(error);
        if (problem.status === 422) setFaults(problem.fields);
        setReason(problem.reason);
        setSaving(problem.status === 412 ? 'conflict' : 'unsaved');
        return false;
      }
    }
    setSaving('saved');
    void client.invalidateQueries({ queryKey: flowsQuery.queryKey, exact: true });
    return true;
  }, [client, flow.id]);

  /** Saves what is not saved yet; whether all is. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    await underway.current;
    const sent = send();
    underway.current = sent;
    return sent.finally(() => {
      underway.current = null;
    });
  }, [send]);

  const show = useCallback(
    (next: Definition) => {
      newest.current = next;
      setPresent(next);
      setSaving((before) => (before === 'conflict' ? before : 'saving'));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pauseMs);
    },
    [flush],
  );

  /** Edits of one value in a row (`key`) are undone as one. */
  const change = (next: Definition, key = '') => {
    const now = Date.now();
    const goesOn = key !== '' && key === lastEdit.current.key && now - lastEdit.current.at < oneEditMs;
    lastEdit.current = { key, at: now };
    if (!goesOn) setPast((before) => [...before, present].slice(-kept));
    setFuture([]);
    show(next);
  };
  const undo = () => {
    const before = past[past.length - 1];
    if (!before) return;
    lastEdit.current = { key: '', at: 0 };
    setPast(past.slice(0, -1));
    setFuture([present, ...future]);
    show(before);
  };
  const redo = () => {
    const [next, ...rest] = future;
    if (!next) return;
    setPast([...past, present]);
    setFuture(rest);
    show(next);
  };

  /** After a conflict: the flow as it is now, with their work or over it with mine. */
  const settle = async (whose: 'theirs' | 'mine') => {
    const now = await client.fetchQuery({ ...flowQuery(flow.id), staleTime: 0 });
    revision.current = now.revision;
    active.current = now.definition;
    const theirs = now.draft ?? now.definition;
    stored.current = theirs;
    setSaving('saved');
    if (whose === 'mine') return void flush();
    setPast((before) => [...before, present]);
    newest.current = theirs;
    setPresent(theirs);
    setFaults(now.faults);
  };

  /** The flow was switched on or its changes given up elsewhere on this page: what is stored is what it says now. */
  useEffect(() => {
    if (flow.revision <= revision.current) return;
    revision.current = flow.revision;
    active.current = flow.definition;
    const now = flow.draft ?? flow.definition;
    const isUntouched = isSame(newest.current, stored.current);
    stored.current = now;
    setFaults(flow.faults);
    if (!isUntouched || isSame(now, newest.current)) return;
    newest.current = now;
    setPresent(now);
  }, [flow]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!isSame(newest.current, stored.current)) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void flush();
    };
  }, [flush]);

  return {
    present,
    change,
    undo,
    redo,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    saving,
    reason,
    faults,
    flush,
    settle,
  };
}

export type Draft = ReturnType<typeof useDraft>;
