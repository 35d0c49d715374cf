import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { Clock, Config, Database, type Transaction } from '@tocsin/platform';
import { Ledger } from '@tocsin/release';
import { type PartnerRecord } from '../../partners/directory/partner.view.js';
import { Partners } from '../../partners/directory/partners.js';
import { Alarms } from '../alarms/alarms.js';
import {
  type PlainRequest,
  RequestRefused,
  type SignedBy,
  verifyRequest,
} from '../envelope/signed-request.js';
import { ReleasedFiles } from './released-files.js';
import { UsedNonces } from './used-nonces.js';

const LEAST_WINDOW_MS = 60_000;

/** The bytes, or the HTTP status in their place. */
export type FileAnswer = { bytes: Buffer } | { status: 401 | 404; words: string };

/** Hands out a file to the partner to whom it was released, for a request that he signed (RFC 9421), once. */
@Injectable()
export class ServeFile {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly nonces: UsedNonces,
    private readonly files: ReleasedFiles,
    private readonly alarms: Alarms,
    private readonly audit: AuditTrail,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async execute(partner: PartnerRecord, request: PlainRequest, sha256: string): Promise<FileAnswer> {
    const now = this.clock.now();
    try {
      const by = await verifyRequest(request, {
        now,
        windowMs: Math.max(this.config.federation.clockSkewMs, LEAST_WINDOW_MS),
        keyOf: (kid) => this.partners.keyFor(partner.id, kid, now),
      });
      return await this.database.transaction((tx) => this.hand(tx, partner, by, sha256, now));
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      return { status: 401, words: error.message };
    }
  }

  private async hand(
    tx: Transaction,
    partner: PartnerRecord,
    { nonce, kid }: SignedBy,
    sha256: string,
    at: Date,
  ): Promise<FileAnswer> {
    if (!(await this.nonces.use(tx, partner.id, nonce, at))) {
      const facts = { kid, sha256 };
      await this.alarms.raise(tx, { kind: 'nonce-reused', partnerId: partner.id, about: nonce, facts, at });
      return { status: 401, words: 'this request came before' };
    }
    const bytes = await this.files.forPartner(tx, partner.id, sha256, at);
    // The same words whether it is not his, was withdrawn, or never was: hashes are no secret to guess with.
    if (bytes === null) return { status: 404, words: 'no such file for you' };
    await this.audit.append(tx, {
      actor: SYSTEM,
      action: 'partner-file.fetched',
      subject: { kind: 'partner', id: partner.id, ref: partner.name },
      detail: { sha256, kid, size: bytes.length },
    });
    await this.tell(tx, partner, { sha256, size: bytes.length });
    return { bytes };
  }

  /** It was released with the case that names it, and leaves now: the ledger has both. */
  private async tell(
    tx: Transaction,
    { id, name }: PartnerRecord,
    { sha256, size }: { sha256: string; size: number },
  ): Promise<void> {
    const [about] = await tx.query<{ tlp: TlpLabel; incidentId: string; ref: string; drill: boolean }>(
      `SELECT a->>'tlp' AS tlp, i.id AS "incidentId", i.reference AS ref, i.drill
         FROM sharing.released_revision r JOIN sharing.share s ON s.id = r.share_id
         JOIN sharing.shared_case c ON c.id = s.shared_case_id JOIN incidents.incident i ON i.id = c.incident_id
        CROSS JOIN LATERAL jsonb_array_elements(r.attachments) a
        WHERE s.partner_id = $1 AND a->>'sha256' = $2 ORDER BY r.released_at DESC LIMIT 1`,
      [id, sha256],
    );
    await this.ledger.write(tx, {
      direction: 'out',
      outcome: 'released',
      way: 'file',
      actor: SYSTEM,
      recipient: 'partner',
      partner: { id, name },
      subject: about
        ? { kind: 'incident', id: about.incidentId, ref: about.ref }
        : { kind: 'partner', id, ref: name },
      content: 'attachment',
      label: about?.tlp ?? this.config.site.defaultTlp,
      drill: about?.drill ?? false,
      bytes: { sha256, size, contentType: 'application/octet-stream' },
    });
  }
}
