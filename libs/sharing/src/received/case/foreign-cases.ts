import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type KnownCase, type KnownRevision } from '../../protocol/incoming-case.js';

/** A case that is held, with the row that holds it. */
export interface HeldCase {
  id: string;
  partnerId: string;
  reportId: string | null;
  known: KnownCase;
}

interface Row extends Omit<KnownCase, 'id' | 'revisions'> {
  rowId: string;
  caseId: string;
  partnerId: string;
  reportId: string | null;
  revisions: KnownRevision[];
}

const COLUMNS = `
  f.id AS "rowId", f.partner_id AS "partnerId", f.report_id AS "reportId", f.owner, f.case_id AS "caseId", f.exercise,
  f.leader, f.via, f.revision, f.revoked_through AS "revokedThrough", f.state, f.answer, f.hops_left AS "hopsLeft", f.tlp,
  coalesce((SELECT json_agg(json_build_object('revision', r.revision, 'via', r.via, 'supersedes', r.supersedes,
                                              'sha256', r.content_sha256, 'state', r.state,
                                              'hopsLeft', r.hops_left, 'tlp', r.tlp) ORDER BY r.revision)
              FROM sharing.foreign_revision r WHERE r.foreign_case_id = f.id), '[]') AS revisions`;

/** What is held of other CIRTs' cases, for changing it. */
@Injectable()
export class ForeignCases {
  /**
   * Locked by its name, so that the first two messages of a case wait for each other where there is no row to lock.
   */
  async lock(tx: Transaction, { owner, id }: { owner: string; id: string }): Promise<HeldCase | null> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`case ${owner}#${id}`]);
    const [row] = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM sharing.foreign_case f WHERE f.owner = $1 AND f.case_id = $2 FOR UPDATE OF f`,
      [owner, id],
    );
    return row ? heldCase(row) : null;
  }

  async lockById(tx: Transaction, id: string): Promise<HeldCase | null> {
    const [row] = await tx.query<{ owner: string; id: string }>(
      `SELECT owner, case_id AS id FROM sharing.foreign_case WHERE id = $1`,
      [id],
    );
    return row ? this.lock(tx, row) : null;
  }

  async lockOfReport(tx: Transaction, reportId: string): Promise<HeldCase | null> {
    const [row] = await tx.query<{ owner: string; id: string }>(
      `SELECT owner, case_id AS id FROM sharing.foreign_case WHERE report_id = $1`,
      [reportId],
    );
    return row ? this.lock(tx, row) : null;
  }

  async insert(
    tx: Transaction,
    id: string,
    known: KnownCase,
    { partnerId, at }: { partnerId: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO sharing.foreign_case (id, partner_id, owner, case_id, leader, via, hops_left, exercise, tlp,
                                         revision, state, revoked_through, answer, received_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)`,
      [
        id,
        partnerId,
        known.owner,
        known.id,
        known.leader,
        known.via,
        known.hopsLeft,
        known.exercise,
        known.tlp,
        known.revision,
        known.state,
        known.revokedThrough,
        known.answer,
        at,
      ],
    );
  }

  /** Writes down what is known now; of revisions only which of them stand. */
  async update(tx: Transaction, id: string, known: KnownCase, at: Date): Promise<void> {
    await tx.query(
      `UPDATE sharing.foreign_case
          SET leader = $2, via = $3, hops_left = $4, tlp = $5, revision = $6, state = $7, revoked_through = $8,
              answer = $9, answered_by_name = CASE WHEN $9 = 'Pending' THEN NULL ELSE answered_by_name END,
              answered_at = CASE WHEN $9 = 'Pending' THEN NULL ELSE answered_at END,
              changed_at = $10, version = version + 1,
              -- Whom we hear it from may change: its leader himself, or another leader.
              partner_id = coalesce((SELECT p.id FROM sharing.partner p WHERE p.issuer = $3 AND p.state <> 'refused'),
                                    partner_id)
        WHERE id = $1`,
      [
        id,
        known.leader,
        known.via,
        known.hopsLeft,
        known.tlp,
        known.revision,
        known.state,
        known.revokedThrough,
        known.answer,
        at,
      ],
    );
    await tx.query(
      `UPDATE sharing.foreign_revision r SET state = s.state
         FROM jsonb_to_recordset($2::jsonb) AS s (revision integer, state text)
        WHERE r.foreign_case_id = $1 AND r.revision = s.revision AND r.state <> s.state`,
      [id, JSON.stringify(known.revisions.map(({ revision, state }) => ({ revision, state })))],
    );
  }
}

function heldCase({ rowId, caseId, partnerId, reportId, ...known }: Row): HeldCase {
  return { id: rowId, partnerId, reportId, known: { ...known, id: caseId } };
}
