import { Injectable } from '@nestjs/common';
import { type RidReport } from '@tocsin/formats';
import { Clock, newId, type Transaction } from '@tocsin/platform';
import { type RevisionState } from '../case/foreign-case.vocabulary.js';
import { readContent } from '../case/read-content.js';
import { type VerifiedEvent } from '../../transport/receiving/incoming-events.js';

/** Keeps a revision: the bytes that were signed, and what can be read in them. */
@Injectable()
export class KeepRevision {
  constructor(private readonly clock: Clock) {}

  /**
   * One that stood already stays as it is, whatever comes under its number (rule 3). One that waits, and comes again, goes
   * by what is said of it now.
   */
  async execute(
    tx: Transaction,
    caseId: string,
    message: VerifiedEvent<RidReport>,
    state: RevisionState,
  ): Promise<void> {
    const { event, jti, kid, issuedAt, partner } = message;
    const content = readContent(event);
    await tx.query(
      `INSERT INTO sharing.foreign_revision (id, foreign_case_id, revision, supersedes, state, via, hops, hops_left,
                                             jti, kid, tlp, content_sha256,
                                             content, encrypted, document, problem, warnings, redacted, recipients,
                                             attachments, signed_at, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::jsonb, $16, $17::jsonb, $18::jsonb, $19,
               $20::jsonb, $21, $22)
       ON CONFLICT (foreign_case_id, revision) DO UPDATE
          SET supersedes = EXCLUDED.supersedes, via = EXCLUDED.via, hops = EXCLUDED.hops, hops_left = EXCLUDED.hops_left,
              tlp = EXCLUDED.tlp
        WHERE foreign_revision.state = 'held' AND foreign_revision.content_sha256 = EXCLUDED.content_sha256`,
      [
        newId(),
        caseId,
        event.case.revision,
        event.case.supersedes,
        state,
        partner.issuer,
        event.hops,
        event.hops_left,
        jti,
        kid,
        event.tlp,
        event.content_sha256,
        content.bytes,
        content.encrypted,
        content.document ? JSON.stringify(content.document) : null,
        content.problem,
        JSON.stringify(content.warnings),
        JSON.stringify(event.redacted),
        event.recipients,
        JSON.stringify(event.attachments.map(({ jwe: _bytes, ...file }) => file)),
        issuedAt,
        this.clock.now(),
      ],
    );
  }

  /** What somebody passed on under this number makes room for its leader's own words; the message itself is kept. */
  async forget(tx: Transaction, caseId: string, revision: number): Promise<void> {
    await tx.query(`DELETE FROM sharing.foreign_revision WHERE foreign_case_id = $1 AND revision = $2`, [
      caseId,
      revision,
    ]);
  }
}
