/** A batch of bulk lines in one statement: blobs, reports, first audit rows. $1 is a JSON array of records. */
export const INSERT_BATCH = `
WITH input AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS line (
    id uuid, raw text, sha256 text, size integer, subject text, text text, from_name text, from_address text,
    language text, sent_at timestamptz, fields jsonb, tlp text, tlp_assumed boolean)
), raw AS (
  INSERT INTO platform.blob (sha256, size, bytes)
  SELECT sha256, size, decode(raw, 'base64') FROM input
  ON CONFLICT DO NOTHING
), made AS (
  INSERT INTO intake.report (
    id, reference, channel, received_at, raw_sha256, raw_content_type, raw_size, subject, from_name, from_address,
    body_text, language, sent_at, fields, tlp, tlp_assumed, due_at, sealed_at)
  SELECT id, platform.next_reference('R', $2), 'bulk', $2, sha256, $4, size, subject, from_name, from_address,
         text, language, sent_at, fields, tlp, tlp_assumed, $3,
         CASE WHEN fields->'childProtection' = 'true'::jsonb THEN $2::timestamptz END
    FROM input
  RETURNING id, reference, sealed_at
), recorded AS (
  INSERT INTO audit.entry (actor_kind, actor_id, actor_name, action, subject_kind, subject_id, subject_ref, detail)
  SELECT $5, $6::uuid, $7, 'report.received', 'report', id, reference, jsonb_build_object('channel', 'bulk')
         || CASE WHEN sealed_at IS NULL THEN '{}'::jsonb ELSE '{"sealed": true}'::jsonb END
    FROM made
)
SELECT id, reference FROM made`;
