import { Injectable } from '@nestjs/common';
import { Database } from '@tocsin/platform';
import { fileSealed, noContents, noPreview } from '../../intake.errors.js';
import { type ArchiveEntry } from '../inspection/archive-facts.js';
import { type FileType } from '../inspection/file-type.js';
import { textPreview } from './text-preview.js';

/** What is shown of a file in place: a picture of our own making, or its beginning as text. */
export type PreviewView =
  | { kind: 'image'; contentType: 'image/webp'; bytes: Buffer; sha256: string }
  | { kind: 'text'; text: string; cut: boolean };

export interface ContentsView {
  /** The first 500; `size` as the archive states it. */
  entries: ArchiveEntry[];
  count: number;
}

interface Row {
  type: FileType | null;
  sealed: boolean;
  infected: boolean;
  entries: ArchiveEntry[] | null;
  entryCount: number | null;
  previewSha256: string | null;
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'xml', 'html', 'svg', 'shell-script']);

/** Looks into files without handing them out. Whoever calls has made sure that the reader may see the file. */
@Injectable()
export class FilePreviews {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `INTAKE.FILE_SEALED` (403), `INTAKE.NO_PREVIEW` (404): no picture, no text, or infected */
  async preview(sha256: string): Promise<PreviewView> {
    const row = await this.row(sha256);
    if (row?.sealed) throw fileSealed();
    if (!row || row.infected) throw noPreview();
    if (row.previewSha256 !== null) {
      const bytes = await this.bytes(row.previewSha256);
      return { kind: 'image', contentType: 'image/webp', bytes, sha256: row.previewSha256 };
    }
    if (row.type === null || !TEXTS.has(row.type)) throw noPreview();
    return { kind: 'text', ...textPreview(await this.bytes(sha256)) };
  }

  /** @throws DomainError `INTAKE.FILE_SEALED` (403), `INTAKE.NO_CONTENTS` (404) */
  async contents(sha256: string): Promise<ContentsView> {
    const row = await this.row(sha256);
    if (row?.sealed) throw fileSealed();
    if (!row?.entries) throw noContents();
    return { entries: row.entries, count: row.entryCount ?? row.entries.length };
  }

  private async row(sha256: string): Promise<Row | undefined> {
    const [row] = await this.database.query<Row>(
      `SELECT v.type, v.sealed, v.state = 'infected' AS infected, v.entries, v.entry_count AS "entryCount",
              p.preview_sha256 AS "previewSha256"
         FROM intake.file_verdict v LEFT JOIN intake.file_preview p USING (sha256) WHERE v.sha256 = $1`,
      [sha256],
    );
    return row;
  }

  private async bytes(sha256: string): Promise<Buffer> {
    const [row] = await this.database.query<{ bytes: Buffer }>(
      `SELECT bytes FROM platform.blob WHERE sha256 = $1`,
      [sha256],
    );
    if (!row) throw noPreview();
    return row.bytes;
  }
}
