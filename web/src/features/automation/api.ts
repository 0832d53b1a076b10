import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type {
  BacktestOut,
  ButtonsOut,
  FlowHookOut,
  FlowOut,
  FlowsOut,
  FlowVersionOut,
  PartsOut,
  RunsOut,
  TemplateOut,
  WholeFlowOut,
  WholeRunOut,
} from '@/api/openapi';
import type { Definition } from './flow';

type Told<T> = Omit<T, 'definition' | 'draft'> & { definition: Definition; draft: Definition | null };
export type Flow = Told<FlowOut>;
export type WholeFlow = Told<WholeFlowOut>;
export type Template = Omit<TemplateOut, 'definition'> & { definition: Definition };
export type RunState = WholeRunOut['state'];
export type RunsGo = 'stay' | 'move' | 'stop';
/** A step on paper: where it stands, when it would be taken, and what would come of it. */
export type PlannedStep = {
  key: string;
  kind: string;
  at: string;
  way?: string;
  until?: string;
  cancelled?: boolean;
};
export type Backtest = Omit<BacktestOut, 'items'> & {
  items: { at: string; record: { id: string; title: string | null }; steps: PlannedStep[] }[];
};

type Flows = Omit<FlowsOut, 'items'> & { items: Flow[] };

export const flowsQuery = queryOptions({
  queryKey: ['flows'],
  queryFn: () => call<Flows>('GET', '/flows'),
  retry: false,
});

export const flowQuery = (id: string) =>
  queryOptions({
    queryKey: ['flows', 'one', id],
    queryFn: () => call<WholeFlow>('GET', `/flows/${id}`),
    retry: false,
  });

export const partsQuery = (language: string) =>
  queryOptions({
    queryKey: ['flow-parts', language],
    queryFn: () => call<PartsOut>('GET', '/flows/parts'),
    staleTime: 5 * 60_000,
  });

export const templatesQuery = (language: string) =>
  queryOptions({
    queryKey: ['flow-templates', language],
    queryFn: async () => (await call<{ items: Template[] }>('GET', '/flows/templates')).items,
    staleTime: 5 * 60_000,
  });

export type RunsAsked = { state?: RunState };

export const runsQuery = (flow: string, asked: RunsAsked) =>
  infiniteQueryOptions({
    queryKey: ['flows', 'runs', flow, asked],
    queryFn: ({ pageParam }) =>
      call<RunsOut>('GET', `/flows/${flow}/runs`, { query: { ...asked, cursor: pageParam, limit: 50 } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    refetchInterval: 10_000,
    retry: false,
  });

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['flows', 'run', id],
    queryFn: () => call<WholeRunOut>('GET', `/flow-runs/${id}`),
    retry: false,
  });

export const buttonsQuery = queryOptions({
  queryKey: ['flow-buttons'],
  queryFn: async () => (await call<ButtonsOut>('GET', '/flow-buttons')).items,
  staleTime: 60_000,
});

export const pressButton = (id: string, record: string) =>
  call<{ count: number }>('POST', `/flow-buttons/${id}`, {
    body: { record },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });

export type FlowWish = { name: string; object: string; definition: Definition; priority?: number };

export const makeFlow = (wish: FlowWish) => call<WholeFlow>('POST', '/flows', { body: wish });
export const deleteFlow = (id: string) => call<null>('DELETE', `/flows/${id}`);
export const restoreFlow = (id: string) => call<WholeFlow>('POST', `/flows/${id}/restore`);
export const renameFlow = (id: string, name: string) =>
  call<WholeFlow>('PATCH', `/flows/${id}`, { body: { name } });
export const pauseAll = (paused: boolean) => call<Flows>('PATCH', '/flows', { body: { paused } });

export const draftFlow = (id: string, draft: Definition | null, revision: number) =>
  call<WholeFlow>('PATCH', `/flows/${id}`, { body: { draft }, headers: { 'If-Match': `"${revision}"` } });

export const switchFlow = (id: string, state: 'on' | 'paused', runs: RunsGo = 'stay') =>
  call<WholeFlow>('PUT', `/flows/${id}/state`, { body: { state, runs } });

export const sendIn = (id: string) =>
  call<{ count: number }>('POST', `/flows/${id}/records`, {
    body: { ids: null },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });

export const backtest = (id: string, days: number) =>
  call<Backtest>('POST', `/flows/${id}/backtest`, { body: { days } });

export const simulate = (id: string, record: string, at: string | null) =>
  call<{ steps: PlannedStep[] }>('POST', `/flows/${id}/simulate`, { body: { record, at } });

/** `step`: of those that failed the one with this key alone. */
export const doWithRun = (id: string, verb: 'undo' | 'stop' | 'retry', step?: string) =>
  call<WholeRunOut>('POST', `/flow-runs/${id}/${verb}`, { query: { step } });

/** The address of a flow and what came to it of late; looked at again and again while somebody maps it. */
export const hookQuery = (id: string) =>
  queryOptions({
    queryKey: ['flows', 'hook', id],
    queryFn: () => call<FlowHookOut>('GET', `/flows/${id}/hook`),
    refetchInterval: 3_000,
    retry: false,
  });

export const renewHook = (id: string) => call<FlowHookOut>('POST', `/flows/${id}/hook`);
export const takeAgain = (id: string) => call<FlowHookOut>('POST', `/flow-messages/${id}/again`);

export type FlowVersion = Omit<FlowVersionOut, 'definition'> & { definition: Definition };

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['flows', 'versions', id],
    queryFn: async () => (await call<{ items: FlowVersion[] }>('GET', `/flows/${id}/versions`)).items,
    retry: false,
  });
