import { Injectable } from '@nestjs/common';
import { type RidReport } from '@tocsin/formats';
import { Clock, type Transaction } from '@tocsin/platform';
import { ReleasedFiles } from '../../transport/attachments/released-files.js';

/** A file that goes with a case. */
export interface ShareFile {
  sha256: string;
  contentType: string;
}

/** Which files a partner may fetch: those of the last revision that stands with him. */
@Injectable()
export class ShareFiles {
  constructor(
    private readonly files: ReleasedFiles,
    private readonly clock: Clock,
  ) {}

  ofReport(tx: Transaction, partnerId: string, { case: about, attachments }: RidReport): Promise<void> {
    return this.set(tx, partnerId, { owner: about.owner, caseId: about.id }, attachments);
  }

  async set(
    tx: Transaction,
    partnerId: string,
    { owner: caseOwner, caseId }: { owner: string; caseId: string },
    files: readonly ShareFile[],
  ): Promise<void> {
    const at = this.clock.now();
    await this.files.withdraw(tx, { partnerId, caseOwner, caseId }, at);
    for (const { sha256, contentType } of files)
      await this.files.release(tx, { partnerId, sha256, caseOwner, caseId, contentType, at });
  }
}
