import { Inject, Injectable } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { type RidAttachment, type RidQuery, type RidReport, ridPolicy } from '@tocsin/formats';
import { SYSTEM } from '@tocsin/audit';
import { Blobs, Config, type Transaction } from '@tocsin/platform';
import { type CaseField, ReleaseGate, releaseToPartner, type Removal } from '@tocsin/release';
import { missingRevisions, supersededBy } from '../../protocol/next-revision.js';
import { encryptTo } from '../../transport/envelope/jwe.js';
import { type VerifiedEvent } from '../../transport/receiving/incoming-events.js';
import { SendEvent } from '../../transport/sending/send-event.js';
import { CaseJournal } from '../case-journal.js';
import { CONTENT_TYPE } from '../releasing/compose-release.js';
import { PartnerTermsReader, type SharePartner } from '../shares/partner-terms.js';
import { RoomRepository } from '../shares/room.repository.js';
import { type Room } from '../shares/room.js';
import { AnswerSender } from '../../received/handling/answer-sender.js';

interface Sent {
  id: string;
  revision: number;
  supersedes: number | null;
  contentSha256: string;
  removed: Removal[];
  tlp: TlpLabel;
  hopsLeft: number;
  attachments: Omit<RidAttachment, 'jwe'>[];
  recipients: string[];
  revoked: boolean;
  exercise: boolean;
  /** What was agreed on when it left, and what of the case was chosen. */
  agreementVersion: number;
  fields: CaseField[];
  /** It has evidence of child protection now. */
  sealed: boolean;
  /** Of another's case that we passed on. */
  hops: string[] | null;
  /** Waits for its ten seconds, in which it can be undone; a copy could not be. */
  held: boolean;
  /** Is on its way to him: who asks over and over fills no queue. */
  waiting: boolean;
}

/**
 * A partner misses revisions: he gets those that he was sent before, byte by byte, if he may still have them. Of what
 * went to others he learns nothing, not even that it exists.
 */
@Injectable()
export class AnswerQuery {
  constructor(
    private readonly rooms: RoomRepository,
    private readonly partners: PartnerTermsReader,
    private readonly gate: ReleaseGate,
    private readonly sender: SendEvent,
    private readonly blobs: Blobs,
    private readonly answers: AnswerSender,
    private readonly journal: CaseJournal,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async execute(tx: Transaction, message: VerifiedEvent<RidQuery>): Promise<void> {
    const { event } = message;
    const partnerId = message.partner.id;
    const answered = { partnerId, jti: message.jti, event };
    const room = await this.rooms.ofCase(tx, event.case.owner, event.case.id);
    const [partner] = await this.partners.read(tx, [partnerId]);
    const sent = room ? await tx.query<Sent>(SENT, [room.id, partnerId, this.config.federation.issuer]) : [];
    if (!room || !partner || sent.length === 0)
      return this.answers.acknowledge(tx, answered, { status: 'Denied', reason: 'unknown-case' });
    let refused = false;
    for (const one of missingRevisions(sent, event.have, event.want)) {
      // The one that it named may have been taken back meanwhile.
      const supersedes = supersededBy(one.revision, sent);
      if (one.held || (one.waiting && supersedes === one.supersedes)) continue;
      refused = !(await this.again(tx, room, partner, { ...one, supersedes })) || refused;
    }
    if (refused) await this.answers.acknowledge(tx, answered, { status: 'Denied', reason: 'not-entitled' });
  }

  private async again(tx: Transaction, room: Room, partner: SharePartner, one: Sent): Promise<boolean> {
    const { partnerId, name, agreement } = partner;
    if (agreement === null || !partner.active) return false;
    const request = releaseToPartner(agreement, {
      label: one.tlp,
      way: { kind: 'share', encrypted: true, encryptedTo: one.recipients, hopsLeft: one.hopsLeft },
      drill: one.exercise,
      // Of an agreement that changed since, every part that was chosen has to be allowed still.
      fields: one.agreementVersion === agreement.version ? undefined : one.fields,
    });
    // The second person's word stands for these bytes, and they are the same.
    const again = { ...request, approved: true, childProtection: one.sealed ? partOf(one) : undefined };
    const about = {
      actor: SYSTEM,
      subject: { kind: 'incident' as const, id: room.incidentId },
      content: 'report',
      partner: { id: partnerId, name },
    };
    const decision = await this.gate.ask(tx, again, about);
    if (!decision.allowed) return false;
    const bytes = await this.blobs.get(one.contentSha256, tx);
    const told = { sha256: one.contentSha256, size: bytes.length, contentType: 'application/iodef+json' };
    const releaseId = await this.gate.left(tx, again, about, told);
    await this.sender.execute(tx, {
      partnerId,
      event: await this.event(room, partner, one, bytes),
      releaseId,
    });
    await this.journal.byPartner(tx, partner, room.incidentId, {
      action: 'sharing.sent-again',
      changes: { sharedWith: name, revision: one.revision },
    });
    return true;
  }

  private async event(room: Room, { agreement }: SharePartner, one: Sent, bytes: Buffer): Promise<RidReport> {
    const isRed = one.tlp === 'RED';
    const persons = (agreement?.named ?? []).filter(({ email }) => one.recipients.includes(email));
    const content = isRed
      ? {
          content_jwe: await encryptTo(
            persons.map(({ jwk }) => jwk),
            bytes,
          ),
        }
      : { content: JSON.parse(bytes.toString('utf8')) as unknown };
    return {
      name: 'report',
      rid: ridPolicy('report'),
      case: { owner: room.owner, id: room.caseId, revision: one.revision, supersedes: one.supersedes },
      exercise: one.exercise,
      hops: [...(one.hops ?? []), this.config.federation.issuer],
      tlp: one.tlp,
      content_type: CONTENT_TYPE,
      content_sha256: Buffer.from(one.contentSha256, 'hex').toString('base64url'),
      ...content,
      recipients: one.recipients,
      redacted: one.removed.map(({ pointer }) => pointer),
      hops_left: one.hopsLeft,
      attachments: one.attachments,
    };
  }
}

/** What left before evidence was sealed holds more than hashes and identifiers, and does not leave again. */
const partOf = ({ removed }: Sent): 'whole' | 'only-identifiers' =>
  removed.some(({ reason }) => reason === 'child-protection') ? 'only-identifiers' : 'whole';

const SENT = `
  SELECT r.id, r.revision, r.supersedes, r.content_sha256 AS "contentSha256", r.removed, r.tlp, r.hops_left AS "hopsLeft",
         r.attachments, r.recipients, r.revoked_at IS NOT NULL AS revoked, i.drill AS exercise,
         r.agreement_version AS "agreementVersion", s.fields,
         EXISTS (SELECT FROM incidents.incident_report ir JOIN intake.report e ON e.id = ir.report_id
                  WHERE ir.incident_id = c.incident_id AND e.sealed_at IS NOT NULL) AS sealed, m.held, m.waiting,
         (SELECT coalesce((SELECT v.hops FROM sharing.foreign_revision v
                            WHERE v.foreign_case_id = f.id AND v.revision = r.revision), ARRAY[f.leader])
            FROM sharing.foreign_case f
           WHERE f.owner = c.owner AND f.case_id = c.case_id AND f.leader = c.leader AND c.leader <> $3) AS hops
    FROM sharing.share s JOIN sharing.released_revision r ON r.share_id = s.id AND r.undone_at IS NULL
    JOIN sharing.shared_case c ON c.id = s.shared_case_id JOIN incidents.incident i ON i.id = c.incident_id
    CROSS JOIN LATERAL (
      SELECT bool_and(o.state = 'cancelled' AND o.attempts = 0) AS stopped, bool_or(o.state = 'held') AS held,
             bool_or(o.state IN ('queued', 'delivering')) AS waiting
        FROM sharing.outgoing_message o
       WHERE o.case_owner = c.owner AND o.case_id = c.case_id AND o.partner_id = s.partner_id AND o.event = 'report'
         AND o.case_revision = r.revision) m
   -- What a person took out of the queue never left, and is not sent because its partner misses it.
   WHERE s.shared_case_id = $1 AND s.partner_id = $2 AND m.stopped IS NOT TRUE ORDER BY r.revision`;
