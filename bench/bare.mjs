// The same work as plain SQL over one connection a client: what the database alone would allow on this machine.
import { createHash, randomUUID } from 'node:crypto';

/** Raw bytes, report, first audit row and job, in one transaction: what one POST of a report has to keep. */
const RECEIVE = [
  `INSERT INTO platform.blob (sha256, size, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
  `INSERT INTO intake.report (id, reference, channel, received_at, raw_sha256, raw_content_type, raw_size, subject,
     from_address, body_text, tlp, due_at)
   VALUES ($1, platform.next_reference('R', now()), 'api', now(), $2, 'application/json', $3, $4, $5, $6, 'AMBER',
     now() + interval '1 day') RETURNING reference`,
  `INSERT INTO audit.entry (actor_kind, actor_name, action, subject_kind, subject_id, subject_ref, detail)
   VALUES ('system', 'bench', 'report.received', 'report', $1, $2, '{"channel": "api"}')`,
  `SELECT platform.enqueue_job('report.examine', json_build_object('reportId', $1::uuid), 'examine:' || $1::text,
     NULL, NULL, NULL)`,
];

/** @param {import('pg').PoolClient} client */
export async function receiveBare(client, report) {
  const raw = Buffer.from(JSON.stringify(report));
  const sha256 = createHash('sha256').update(raw).digest('hex');
  const id = randomUUID();
  await client.query('BEGIN');
  await client.query(RECEIVE[0], [sha256, raw.length, raw]);
  const made = await client.query(RECEIVE[1], [
    id,
    sha256,
    raw.length,
    report.subject,
    report.from.address,
    report.text,
  ]);
  await client.query(RECEIVE[2], [id, made.rows[0].reference]);
  await client.query(RECEIVE[3], [id]);
  await client.query('COMMIT');
}

/** Rows of a bulk delivery, 500 a statement: bytes, reports and first audit rows. */
export async function receiveBulkBare(client, reports) {
  for (let from = 0; from < reports.length; from += 500) {
    const lines = reports.slice(from, from + 500).map((report) => {
      const raw = JSON.stringify(report);
      const sha256 = createHash('sha256').update(raw).digest('hex');
      return { id: randomUUID(), raw, sha256, size: raw.length, subject: report.subject, text: report.text };
    });
    await client.query(BULK, [JSON.stringify(lines)]);
  }
}

const BULK = `
WITH input AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb)
    AS line (id uuid, raw text, sha256 text, size integer, subject text, text text)
), raw AS (
  INSERT INTO platform.blob (sha256, size, bytes)
  SELECT sha256, size, convert_to(raw, 'UTF8') FROM input ON CONFLICT DO NOTHING
), made AS (
  INSERT INTO intake.report (id, reference, channel, received_at, raw_sha256, raw_content_type, raw_size, subject,
    body_text, tlp, due_at)
  SELECT id, platform.next_reference('R', now()), 'bulk', now(), sha256, 'application/json', size, subject, text,
    'AMBER', now() + interval '1 day' FROM input
  RETURNING id, reference
)
INSERT INTO audit.entry (actor_kind, actor_name, action, subject_kind, subject_id, subject_ref, detail)
SELECT 'system', 'bench', 'report.received', 'report', id, reference, '{"channel": "bulk"}' FROM made`;

/** One page of the queue by its index, with what stands beside each row. */
export async function inboxPageBare(client, after) {
  const { rows } = await client.query(
    `SELECT r.id, r.reference, r.channel, r.kind, r.subject, r.from_name, r.from_address, r.received_at,
            left(r.body_text, 200) AS excerpt, r.priority, r.tlp, r.due_at, r.assignee_id, r.version, s.*
       FROM intake.report r LEFT JOIN triage.suggestion s ON s.report_id = r.id
      WHERE r.state = 'received' AND r.snoozed_until IS NULL AND r.kind = 'human'
        AND ($1::smallint IS NULL OR (r.priority, r.due_at, r.id) > ($1, $2, $3))
      ORDER BY r.priority, r.due_at, r.id LIMIT 50`,
    after ? [after.priority, after.due_at, after.id] : [null, null, null],
  );
  return rows.at(-1);
}
