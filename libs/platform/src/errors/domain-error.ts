/** What a client may know of an error besides its code; `extra` is merged into the problem details. */
export interface DomainErrorOptions {
  status: number;
  title: string;
  detail?: string;
  extra?: Record<string, unknown>;
  cause?: unknown;
}

/**
 * An expected refusal with a stable code (`INCIDENT.TRANSITION_DENIED`), turned into RFC 9457 problem details by
 * one filter. Everything in it is shown to the client: no secret, no other record's data.
 */
export class DomainError extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly extra: Record<string, unknown>;

  constructor(
    readonly code: string,
    options: DomainErrorOptions,
  ) {
    super(`${code}: ${options.detail ?? options.title}`, { cause: options.cause });
    this.name = 'DomainError';
    this.status = options.status;
    this.title = options.title;
    this.detail = options.detail;
    this.extra = options.extra ?? {};
  }
}

/** What stood in the way of a change against a version that is no longer the record's. */
export interface StaleFacts {
  current: Record<string, unknown> & { version: number };
  changedBy: string | null;
  changedAt: Date | null;
  /** Field → what it was for the caller and what it is now. */
  changes: Record<string, { from: unknown; to: unknown }>;
}

/** Several changes, oldest first, as one: from the first one's old value to the last one's new. */
export function mergedChanges(steps: readonly StaleFacts['changes'][]): StaleFacts['changes'] {
  const all: StaleFacts['changes'] = {};
  for (const step of steps) {
    for (const [field, { from, to }] of Object.entries(step))
      all[field] = { from: all[field] ? all[field].from : from, to };
  }
  return all;
}

/** 409 for a change against a stale version; says what changed, so that the client can keep the person's work. */
export function staleError(code: string, facts: StaleFacts): DomainError {
  return new DomainError(code, {
    status: 409,
    title: 'Someone changed this in the meantime',
    detail: facts.changedBy ? `${facts.changedBy} changed it first.` : undefined,
    extra: { ...facts },
  });
}
