import { FILE_MARKS, type FileMark, isSuspicious } from './inspection/file-marks.js';
import { type FileType } from './inspection/file-type.js';

/** `waiting`: asked for, not yet there. `failed`: given up. Nothing but `clean` means that a scanner found nothing. */
export const SCAN_STATES = ['waiting', 'clean', 'infected', 'unscanned', 'too-large', 'failed'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** What a list of attachments tells of a file besides its name and size. */
export interface FileView {
  state: ScanState;
  signature: string | null;
  engine: string | null;
  scannedAt: Date | null;
  problem: string | null;
  /** By its bytes; null until it was looked at, seconds after it came. */
  type: FileType | null;
  marks: FileMark[];
  /** Members of an archive; null where there is no list. */
  entryCount: number | null;
  /** What `…/preview` answers with. */
  preview: 'image' | 'text' | null;
  /** Handed out only as a password-protected archive. */
  locked: boolean;
  /** Part of sealed evidence, of this report or another: handed out to nobody here. */
  sealed: boolean;
}

/** Types whose text may be read where they stand; markup is shown as it is written. */
const READABLE = ['text', 'xml', 'html', 'svg', 'shell-script'];
const SUSPICIOUS = FILE_MARKS.filter((mark) => isSuspicious([mark]));
const list = (values: readonly string[]): string =>
  `ARRAY[${values.map((value) => `'${value}'`).join(', ')}]`;

/**
 * SQL for `FileView` of an attachment row; null where the file was not looked at yet.
 * @param alias of `intake.attachment` or `correspondence.message_attachment`
 */
export const fileView = (alias: string): string => `(
  SELECT json_build_object(
           'state', v.state, 'signature', v.signature, 'engine', v.engine, 'scannedAt', v.scanned_at,
           'problem', v.problem, 'type', v.type, 'marks', v.marks, 'entryCount', v.entry_count, 'sealed', v.sealed,
           'preview', CASE WHEN v.sealed OR v.state = 'infected' THEN NULL
                           WHEN v.type = ANY(${list(READABLE)}) THEN 'text'
                           WHEN EXISTS (SELECT FROM intake.file_preview fp
                                         WHERE fp.sha256 = v.sha256 AND fp.preview_sha256 IS NOT NULL) THEN 'image' END,
           'locked', v.state = 'infected' OR v.marks && ${list(SUSPICIOUS)} OR EXISTS (
              SELECT FROM jsonb_array_elements(${alias}.problems) fm WHERE fm->>'code' = ANY(${list(SUSPICIOUS)})))
    FROM intake.file_verdict v WHERE v.sha256 = ${alias}.sha256)`;
