import { reasonOf } from './reasons';

/** One refused value: which field, why (a code), and the reason in the reader's language. */
export type FieldProblem = { field: string | null; code: string; message: string };

type Body = {
  title?: string;
  detail?: string;
  errors?: (FieldProblem & { param?: string })[];
  current?: unknown;
  record?: unknown;
} | null;

/** What the server (or the network: status 0) answered instead of the wanted thing. */
export class Problem extends Error {
  readonly status: number;
  readonly fields: FieldProblem[];
  /** The record as it stands now, when somebody else was first (412). */
  readonly current: unknown;
  readonly retryAfter: number | null;
  /** The whole answer, for those who know more of it. */
  readonly body: unknown;

  constructor(status: number, body: Body = {}, retryAfter: number | null = null) {
    super(body?.detail || body?.title || '');
    this.status = status;
    this.fields = (body?.errors ?? []).map((each) => ({ ...each, field: each.field ?? each.param ?? null }));
    this.current = body?.current ?? body?.record ?? null;
    this.retryAfter = retryAfter;
    this.body = body;
  }

  /** The first reason a person can act on. */
  get reason(): string {
    return this.fields[0]?.message || reasonOf(this.status, this.message, this.retryAfter);
  }

  of(field: string): string | undefined {
    return this.fields.find((each) => each.field === field || each.field?.startsWith(`${field}.`))?.message;
  }
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem
    ? error
    : new Problem(0, { detail: String((error as Error)?.message ?? '') });
}
