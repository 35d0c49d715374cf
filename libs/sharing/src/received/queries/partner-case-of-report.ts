import { Injectable } from '@nestjs/common';
import { type TlpLabel } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { caseUnknown } from '../../exchange/exchange.errors.js';
import { type HumanAnswer } from '../../protocol/incoming-case.js';
import { type ForeignCaseState, type RevisionState } from '../case/foreign-case.vocabulary.js';
import { visibleForeignCases } from './visible-foreign-case.js';

/** A revision as evidence: what was held, and by which signed message it came. */
export interface HeldRevisionView {
  revision: number;
  supersedes: number | null;
  state: RevisionState;
  tlp: TlpLabel;
  contentSha256: string;
  jti: string;
  kid: string;
  signedAt: Date;
  receivedAt: Date;
  purgedAt: Date | null;
}

/** What is held of the case that a report is. */
export interface PartnerCaseView {
  id: string;
  owner: string;
  caseId: string;
  partner: { id: string; name: string };
  leader: string;
  exercise: boolean;
  state: ForeignCaseState;
  revision: number;
  answer: HumanAnswer;
  answeredBy: string | null;
  answeredAt: Date | null;
  /** The latest first. */
  revisions: HeldRevisionView[];
  /** He asked that its bytes go, and nobody decided yet. */
  purgeAsked: { at: Date; through: number } | null;
  revoked: { kind: string; reason: string | null; at: Date } | null;
}

/** The case behind a partner's report: who leads it, which revisions came, what we answered. One query. */
@Injectable()
export class PartnerCaseOfReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  /** @throws DomainError `SHARING.CASE_UNKNOWN` (404) */
  async execute(actor: Actor, ref: string): Promise<PartnerCaseView> {
    this.access.require(actor, 'report.read');
    const params: unknown[] = [ref];
    const [found] = await this.database.query<PartnerCaseView>(
      `SELECT f.id, f.owner, f.case_id AS "caseId", json_build_object('id', p.id, 'name', p.name) AS partner, f.leader,
              f.exercise, f.state, f.revision, f.answer, f.answered_by_name AS "answeredBy", f.answered_at AS "answeredAt",
              coalesce((SELECT json_agg(json_build_object('revision', v.revision, 'supersedes', v.supersedes,
                         'state', v.state, 'tlp', v.tlp, 'contentSha256', v.content_sha256, 'jti', v.jti, 'kid', v.kid,
                         'signedAt', v.signed_at, 'receivedAt', v.received_at, 'purgedAt', v.purged_at)
                         ORDER BY v.revision DESC)
                 FROM sharing.foreign_revision v WHERE v.foreign_case_id = f.id), '[]') AS revisions,
              CASE WHEN f.purge_asked_at IS NOT NULL AND f.purge_decided_at IS NULL
                   THEN json_build_object('at', f.purge_asked_at, 'through', f.purge_through) END AS "purgeAsked",
              CASE WHEN f.revoked_at IS NOT NULL
                   THEN json_build_object('kind', f.revoked_kind, 'reason', f.revoked_reason, 'at', f.revoked_at) END AS revoked
         FROM sharing.foreign_case f JOIN sharing.partner p ON p.id = f.partner_id
         JOIN intake.report r ON r.id = f.report_id
        WHERE r.reference = $1 AND ${visibleForeignCases('f', actor, params)}`,
      params,
    );
    if (!found) throw caseUnknown();
    return found;
  }
}
