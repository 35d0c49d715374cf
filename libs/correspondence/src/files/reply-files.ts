import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { harmlessName } from '@tocsin/mail';
import { Blobs, Config, sha256Hex, type Transaction } from '@tocsin/platform';
import { filesHeld, filesTooLarge, filesUnknown } from '../correspondence.errors.js';
import { CaseFiles } from './case-files.js';
import { type ChosenFile, type FileChoice, type UploadedFile } from './chosen-file.js';
import { unsendableFiles } from './unsendable-files.js';

/** Turns what a writer chose and brought into files that may go along with his answer. */
@Injectable()
export class ReplyFiles {
  constructor(
    private readonly files: CaseFiles,
    private readonly blobs: Blobs,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @param reportIds the reports whose files may be chosen
   * @throws DomainError `CORRESPONDENCE.FILE_UNKNOWN` (422), `CORRESPONDENCE.FILE_HELD` (403),
   *   `CORRESPONDENCE.FILES_TOO_LARGE` (413)
   */
  async take(
    tx: Transaction,
    actor: Actor,
    reportIds: readonly string[],
    { attach = [], uploads = [] }: FileChoice,
  ): Promise<ChosenFile[]> {
    if (attach.length + uploads.length === 0) return [];
    const ids = [...new Set(attach)];
    const found = await this.files.of(tx, actor, reportIds, ids);
    const missing = ids.filter((id) => !found.some((file) => file.id === id));
    if (missing.length > 0) throw filesUnknown(missing);
    const chosen: ChosenFile[] = ids.flatMap((id) => found.filter((file) => file.id === id));
    const brought = uploads.map((file, index) => ({ ...describe(file, index), bytes: file.bytes }));
    const all = [...chosen, ...brought];
    const { maxFiles: files, maxFileBytes: bytes } = this.config.mail;
    if (all.length > files || all.reduce((sum, { size }) => sum + size, 0) > bytes)
      throw filesTooLarge({ files, bytes });
    // By content as well: what was sealed does not leave because somebody saved it and brought it again.
    const held = await unsendableFiles(
      tx,
      all.map(({ sha256 }) => sha256),
    );
    const refused = all.flatMap(({ name, sha256 }) => {
      const reason = held.get(sha256);
      return reason ? [{ name, reason }] : [];
    });
    if (refused.length > 0) throw filesHeld(refused);
    for (const { bytes: content } of brought) await this.blobs.put(tx, content);
    return all.map(({ name, contentType, size, sha256, tlp }) => ({ name, contentType, size, sha256, tlp }));
  }
}

function describe({ name, contentType, bytes }: UploadedFile, index: number): ChosenFile {
  const type = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(contentType) ? contentType : 'application/octet-stream';
  return {
    name: harmlessName(name, type, index).name,
    contentType: type.toLowerCase(),
    size: bytes.length,
    sha256: sha256Hex(bytes),
    tlp: null,
  };
}
