import { type NewAttachment } from './new-report.js';

/** Files that one statement stores: their bytes lie in the driver's buffer once more until it is sent. */
const MOST_TOGETHER = 20;
const MOST_BYTES_TOGETHER = 8 * 1024 * 1024;

/** In the order in which they stand, as many together as one statement may hold; a large one by itself. Pure. */
export function handfuls<File extends Pick<NewAttachment, 'bytes'>>(files: readonly File[]): File[][] {
  const all: File[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = all.at(-1);
    if (!last || last.length === MOST_TOGETHER || bytes + file.bytes.length > MOST_BYTES_TOGETHER) {
      all.push([file]);
      bytes = file.bytes.length;
    } else {
      last.push(file);
      bytes += file.bytes.length;
    }
  }
  return all;
}

/**
 * The statement for so many files: bytes and rows together, because a round trip a file is what a mail with many of
 * them waits for. Parameters: the report, one array for each column, then SHA-256, size and bytes of each file.
 */
export function attachFiles(count: number): string {
  const blobs = Array.from({ length: count }, (_, n) => {
    const at = FIRST_BLOB + n * 3;
    return `($${at}, $${at + 1}::integer, $${at + 2}::bytea)`;
  });
  return `
    WITH stored AS (
      INSERT INTO platform.blob (sha256, size, bytes) VALUES ${blobs.join(', ')} ON CONFLICT DO NOTHING)
    INSERT INTO intake.attachment (report_id, id, position, name, content_type, size, sha256, inline, problems, unpacked_from)
    SELECT $1, f.id, f.position, f.name, f.content_type, f.size, f.sha256, f.inline, f.problems::jsonb, f.unpacked_from
      FROM unnest($2::uuid[], $3::integer[], $4::text[], $5::text[], $6::integer[], $7::text[], $8::boolean[], $9::text[],
                  $10::text[])
        AS f (id, position, name, content_type, size, sha256, inline, problems, unpacked_from)`;
}

const FIRST_BLOB = 11;
