import { type Transaction } from '@tocsin/platform';
import { type HeldCase } from '../case/foreign-cases.js';

/** Whoever else holds bytes keeps them: `b` is the blob. */
const HELD_ELSEWHERE = `
  EXISTS (SELECT FROM intake.report k WHERE k.raw_sha256 = b.sha256)
  OR EXISTS (SELECT FROM intake.attachment k WHERE k.sha256 = b.sha256)
  OR EXISTS (SELECT FROM intake.inbound_message k WHERE k.raw_sha256 = b.sha256)
  OR EXISTS (SELECT FROM intake.file_preview k WHERE k.preview_sha256 = b.sha256)
  OR EXISTS (SELECT FROM correspondence.message_attachment k WHERE k.sha256 = b.sha256)
  OR EXISTS (SELECT FROM correspondence.message k WHERE k.raw_sha256 = b.sha256)
  OR EXISTS (SELECT FROM sharing.released_file k WHERE k.sha256 = b.sha256)
  OR EXISTS (SELECT FROM sharing.released_revision k WHERE k.content_sha256 = b.sha256)
  OR EXISTS (SELECT FROM sharing.misp_push k WHERE k.content_sha256 = b.sha256)
  OR EXISTS (SELECT FROM release.ledger k WHERE k.sha256 = b.sha256)
  OR EXISTS (SELECT FROM release.approval k WHERE k.sha256 = b.sha256)`;

const FILES = `
  SELECT DISTINCT b.sha256
    FROM platform.blob b JOIN sharing.fetched_file a ON a.sha256 = b.sha256
    JOIN sharing.incoming_message m ON m.id = a.incoming_message_id
    JOIN sharing.foreign_revision r ON r.jti = m.jti
   WHERE r.foreign_case_id = $1 AND r.revision <= $2 AND NOT (${HELD_ELSEWHERE})`;

/** Takes files away that came with a case and that nothing else holds, with what was found out about them. */
export async function purgeFiles(
  tx: Transaction,
  { id }: Pick<HeldCase, 'id'>,
  through: number,
): Promise<void> {
  const files = (await tx.query<{ sha256: string }>(FILES, [id, through])).map(({ sha256 }) => sha256);
  if (files.length === 0) return;
  const previews = await tx.query<{ sha256: string | null }>(
    `DELETE FROM intake.file_preview WHERE sha256 = ANY($1) RETURNING preview_sha256 AS sha256`,
    [files],
  );
  await tx.query(`DELETE FROM intake.file_verdict WHERE sha256 = ANY($1)`, [files]);
  const made = previews.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
  await tx.query(
    `DELETE FROM platform.blob b WHERE b.sha256 = ANY($1) AND NOT (${HELD_ELSEWHERE})
        AND NOT EXISTS (SELECT FROM intake.file_verdict v WHERE v.sha256 = b.sha256)`,
    [[...files, ...made]],
  );
}
