import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { fileSealed } from '../../intake.errors.js';
import { isSuspicious } from '../inspection/file-marks.js';
import { inspectFile } from '../inspection/inspect-file.js';
import { nameMarks } from '../inspection/name-marks.js';
import { Injectable } from '@nestjs/common';
import { lockedArchive } from './locked-archive.js';

/** Bytes with what they are called; what may be told a browser of their type is the caller's to judge. */
export interface HandedFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

/** A stored file that somebody may see, with what it belongs to. */
export interface StoredFile extends HandedFile {
  sha256: string;
  /** Whose file it is, for the record. */
  report: { id: string; reference: string; kind?: 'report' | 'incident' };
  /** Files inside it whose verdict is its own too: the attachments of a raw mail. */
  holds?: readonly string[];
  /** A mail in full is opened as a mail, whatever it carries; only an infected one is locked up. */
  isMessage?: boolean;
}

interface Known {
  sealed: boolean;
  infected: boolean;
  signature: string | null;
}

/**
 * The one way by which a stranger's file leaves us. An infected one needs a right of its own; infected and suspicious
 * ones go out as a locked archive, and the record says to whom. Sealed evidence does not go this way at all.
 */
@Injectable()
export class HandOut {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param as `archive`: locked, whatever it is
   * @throws DomainError `INTAKE.FILE_SEALED`, `IDENTITY.FORBIDDEN` (403)
   */
  async execute(actor: Actor, file: StoredFile, as?: 'archive'): Promise<HandedFile> {
    const known = await this.known(file);
    if (known.sealed) throw fileSealed();
    if (known.infected) this.access.require(actor, 'file.quarantined');
    const marks = file.isMessage === true ? [] : marksOf(file);
    const dangerous = known.infected || isSuspicious(marks);
    if (dangerous) await this.record(actor, file, { marks, signature: known.signature });
    if (dangerous || as === 'archive') return locked(file);
    const { name, contentType, bytes } = file;
    return { name, contentType, bytes };
  }

  private async known({ sha256, holds = [] }: StoredFile): Promise<Known> {
    const [known] = await this.database.query<Known>(
      `SELECT coalesce(bool_or(sealed), false) AS sealed, coalesce(bool_or(state = 'infected'), false) AS infected,
              min(signature) AS signature
         FROM intake.file_verdict WHERE sha256 = ANY($1)`,
      [[sha256, ...holds]],
    );
    return known ?? { sealed: false, infected: false, signature: null };
  }

  private async record(
    actor: ActorRef,
    { name, sha256, report }: StoredFile,
    found: { marks: string[]; signature: string | null },
  ): Promise<void> {
    await this.database.transaction((tx) =>
      this.audit.append(tx, {
        actor,
        action: 'file.downloaded',
        subject: { kind: report.kind ?? 'report', id: report.id, ref: report.reference },
        detail: { sha256, name, ...found },
      }),
    );
  }
}

function marksOf({ name, contentType, bytes }: HandedFile): string[] {
  return [...new Set([...inspectFile(bytes).marks, ...nameMarks(name, contentType, bytes)])];
}

/** @returns the file in a locked archive, named after its content so that two of one name are told apart */
export async function locked(file: Pick<StoredFile, 'name' | 'bytes' | 'sha256'>): Promise<HandedFile> {
  const bytes = await lockedArchive(file.name, file.bytes);
  return { name: `sample-${file.sha256.slice(0, 16)}.zip`, contentType: 'application/zip', bytes };
}
