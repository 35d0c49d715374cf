import { sql } from '../../support/sql.js';

interface Line {
  ref: string;
  action: string;
  actor: string;
  version: number | null;
  changes: Record<string, { from: unknown; to: unknown }> | null;
}

interface Subject {
  id: string;
  ref: string;
  version: number;
  state: string;
}

/** What the record cannot explain of these reports or incidents; empty where it explains all. */
export async function unexplained(
  database: string,
  table: 'intake.report' | 'incidents.incident',
  refs: readonly string[],
): Promise<string[]> {
  const subjects = await sql<Subject>(
    database,
    `SELECT id, reference AS ref, version, state FROM ${table} WHERE reference = ANY($1)`,
    [refs],
  );
  const lines = await sql<Line & { subject_id: string }>(
    database,
    `SELECT subject_id, subject_ref AS ref, action, actor_name AS actor, (detail->>'version')::int AS version,
            detail->'changes' AS changes
       FROM audit.entry WHERE subject_id = ANY($1) ORDER BY id`,
    [subjects.map(({ id }) => id)],
  );
  return subjects.flatMap((subject) =>
    explain(
      subject,
      lines.filter((line) => line.subject_id === subject.id),
    ),
  );
}

/** Every version was made by one line, each line goes on where the last one ended, and the end is what stands there. */
function explain(subject: Subject, lines: readonly Line[]): string[] {
  const faults: string[] = [];
  const versions = lines.flatMap(({ version }) => (version === null ? [] : [version]));
  const known = versions.filter((version) => version > 1);
  if (known.some((version, at) => version !== known[0]! + at)) faults.push(`versions ${versions.join()}`);
  if (known.length > 0 && known.at(-1) !== subject.version)
    faults.push(`version ${subject.version} after ${versions.join()}`);
  let state: unknown;
  for (const { action, changes } of lines) {
    const change = changes?.['state'];
    if (!change) continue;
    if (state !== undefined && change.from !== state) faults.push(`${action} found ${String(change.from)}`);
    state = change.to;
  }
  if (state !== undefined && state !== subject.state)
    faults.push(`is ${subject.state}, record says ${String(state)}`);
  return faults.map((fault) => `${subject.ref}: ${fault}`);
}

/** Reports that were decided while they were decided: twice without a taking back between. */
export async function decidedTwice(database: string, refs: readonly string[]): Promise<string[]> {
  const rows = await sql<{ ref: string; from: string; to: string }>(
    database,
    `SELECT subject_ref AS ref, detail->'changes'->'state'->>'from' AS from, detail->'changes'->'state'->>'to' AS to
       FROM audit.entry
      WHERE subject_kind = 'report' AND subject_ref = ANY($1) AND detail->'changes' ? 'state' ORDER BY id`,
    [refs],
  );
  const last = new Map<string, string>();
  const twice: string[] = [];
  for (const { ref, from, to } of rows) {
    if (to !== 'received' && (from !== 'received' || (last.get(ref) ?? 'received') !== 'received'))
      twice.push(`${ref}: ${from} → ${to}`);
    last.set(ref, to);
  }
  return twice;
}
