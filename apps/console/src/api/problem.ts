/** What changed meanwhile, as the API tells it on 409. */
export interface StaleDetail {
  changedBy: string | null;
  changedAt: string | null;
  changes: Record<string, { from?: unknown; to?: unknown }>;
  currentVersion: number | null;
}

/** A failed call: RFC 9457 problem details, or the network itself (`status` 0). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | null,
    readonly requestId: string | null,
    readonly body: Record<string, unknown>,
  ) {
    super(detail ?? title);
    this.name = 'ApiProblem';
  }

  /** No answer reached us: offline, server restarting, connection cut. */
  get isOffline(): boolean {
    return this.status === 0;
  }

  get isStale(): boolean {
    return this.status === 409 && this.stale !== null;
  }

  get stale(): StaleDetail | null {
    const current = asRecord(this.body['current']);
    if (!current && !this.code.endsWith('.STALE')) return null;
    const by = this.body['changedBy'];
    return {
      changedBy: typeof by === 'string' ? by : text(asRecord(by)?.['name']),
      changedAt: text(this.body['changedAt']),
      changes: changesOf(this.body['changes']),
      currentVersion: typeof current?.['version'] === 'number' ? current['version'] : null,
    };
  }

  /** What the API found wrong with the fields that were sent. */
  get complaints(): string[] {
    const errors = this.body['errors'];
    return Array.isArray(errors) ? errors.filter((each) => typeof each === 'string') : [];
  }
}

/** Reads a failed answer; a body that is no problem document still yields its status. */
export function problemFrom(response: Response, body: unknown): ApiProblem {
  const record = asRecord(body) ?? {};
  return new ApiProblem(
    response.status,
    text(record['code']) ?? `HTTP.${response.status}`,
    text(record['title']) ?? response.statusText,
    text(record['detail']),
    text(record['requestId']) ?? response.headers.get('x-request-id'),
    record,
  );
}

export function networkProblem(cause: unknown): ApiProblem {
  const detail = cause instanceof Error ? cause.message : null;
  return new ApiProblem(0, 'NETWORK', 'The server cannot be reached', detail, null, {});
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The API gives `{field: {from, to}}`. */
function changesOf(value: unknown): Record<string, { from?: unknown; to?: unknown }> {
  const record = asRecord(value) ?? {};
  return Object.fromEntries(Object.entries(record).map(([field, change]) => [field, asRecord(change) ?? {}]));
}
