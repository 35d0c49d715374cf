import { Injectable } from '@nestjs/common';
import { type TlpLabel } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { visibleConversation } from '../thread/visible-conversation.js';
import { type HoldReason, unsendableFiles } from './unsendable-files.js';

/** A file of a case's reports or of the messages of their threads. */
export interface CaseFile {
  id: string;
  name: string;
  contentType: string;
  size: number;
  sha256: string;
  /** Label of the report or message that it came with. */
  tlp: TlpLabel;
  source: 'report' | 'message';
  /** Reference of the report that it came with, or of whose conversation it is part. */
  report: string;
  /** Written by us. */
  ours: boolean;
  at: Date;
  /** Why it cannot go along with an answer; null: it can. */
  held: HoldReason | null;
}

const MAX_LISTED = 500;

/** The files that an answer may take along. */
@Injectable()
export class CaseFiles {
  /**
   * Newest first, at most 500.
   * @param reportIds the reports of the case, which the caller has shown to be visible to the actor
   * @param ids only these
   */
  async of(
    tx: Pick<Transaction, 'query'>,
    actor: Actor,
    reportIds: readonly string[],
    ids?: readonly string[],
  ): Promise<CaseFile[]> {
    const params: unknown[] = [reportIds, ids ?? null];
    // What was written from another, restricted case is for that case's people.
    const visible = visibleConversation('m.incident_id', 'NULL', actor, params);
    const files = await tx.query<Omit<CaseFile, 'held'>>(
      `SELECT * FROM (
         SELECT a.id, a.name, a.content_type AS "contentType", a.size, a.sha256, r.tlp, 'report' AS source,
                r.reference AS report, false AS ours, r.received_at AS at
           FROM intake.attachment a JOIN intake.report r ON r.id = a.report_id
          WHERE a.report_id = ANY($1::uuid[])
         UNION ALL
         SELECT a.id, a.name, a.content_type, a.size, a.sha256, m.tlp, 'message', r.reference, m.direction = 'out', m.at
           FROM correspondence.message_attachment a
           JOIN correspondence.message m ON m.id = a.message_id
           JOIN correspondence.thread t ON t.id = m.thread_id
           JOIN intake.report r ON r.id = t.report_id
          WHERE t.report_id = ANY($1::uuid[]) AND ${visible}) file
        WHERE $2::uuid[] IS NULL OR file.id = ANY($2::uuid[])
        ORDER BY at DESC, id LIMIT ${MAX_LISTED}`,
      params,
    );
    const held = await unsendableFiles(
      tx,
      files.map(({ sha256 }) => sha256),
    );
    return files.map((file) => {
      const reason = held.get(file.sha256) ?? null;
      // What a sealed file is called is part of the evidence.
      return { ...file, name: reason === 'sealed' ? '' : file.name, held: reason };
    });
  }
}
