import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { Clock, type Transaction } from '@tocsin/platform';
import { judgeKey } from '../directory/judge-key.js';
import { PartnerChanges } from '../directory/partner-changes.js';
import { type PartnerRecord } from '../directory/partner.view.js';
import { Partners } from '../directory/partners.js';
import { fingerprintOf } from '../identity/make-key.js';
import { decideKeyNotice, type NoticeEffects } from './decide-key-notice.js';
import { noticeSchema } from './notice.schema.js';
import { PartnerKeysRepository } from './partner-keys.repository.js';

/** A notice as it came: whose, under which key, when. */
export interface ReceivedNotice {
  partner: { id: string; name: string };
  /** Key that signed it. */
  kid: string;
  receivedAt: Date;
  content: unknown;
}

/** Takes a partner's news about his keys: new ones, ended ones, the certificates that follow. */
@Injectable()
export class ApplyKeyNotice {
  constructor(
    private readonly partners: Partners,
    private readonly changes: PartnerChanges,
    private readonly keys: PartnerKeysRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that marks the message as processed. A notice that is not believed changes nothing and is on record. */
  async execute(tx: Transaction, { partner, kid, receivedAt, content }: ReceivedNotice): Promise<void> {
    const by: ActorRef = { kind: 'system', id: null, name: partner.name };
    const before = await this.changes.lock(tx, partner.id, null);
    const held = await this.partners.keysOf(partner.id, tx);
    // Judged again: between its arrival and now another notice may have revoked the key that signed it.
    const refused = judgeKey(held.find((key) => key.kid === kid) ?? null, receivedAt);
    const parsed = noticeSchema.safeParse(content);
    if (refused !== null || !parsed.success) {
      const why = refused ?? 'malformed';
      await this.record(tx, partner, by, 'partner.key-notice-refused', { kid, why });
      return;
    }
    const announced = await Promise.all(
      parsed.data.keys.map(async (key) => ({ ...key, fingerprint: await fingerprintOf(key.jwk) })),
    );
    const decided = decideKeyNotice(held, announced, parsed.data);
    const taken = await this.keys.heldByOthers(tx, partner.id, decided.certificates ?? []);
    const effects =
      taken.length === 0
        ? decided
        : { ...decided, certificates: null, conflicts: [...decided.conflicts, ...taken] };
    await this.keys.apply(tx, partner.id, effects, this.clock.now());
    if (!saysSomethingNew(effects, before)) return;
    await this.record(tx, partner, by, 'partner.key-notice', {
      kid,
      added: effects.add.map(({ kid: each, fingerprint }) => ({ kid: each, fingerprint })),
      shortened: effects.shorten,
      revoked: [...effects.revoke, ...effects.unheardOf],
      conflicts: effects.conflicts,
      certificates: effects.certificates,
    });
  }

  private record(
    tx: Transaction,
    { id, name }: { id: string; name: string },
    actor: ActorRef,
    action: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.append(tx, { actor, action, subject: { kind: 'partner', id, ref: name }, detail });
  }
}

/** A notice says everything each time; the record only wants to know what changed. */
function saysSomethingNew(
  { add, shorten, revoke, unheardOf, conflicts, certificates }: NoticeEffects,
  before: PartnerRecord,
): boolean {
  const pinned = [before.certificateSha256, before.certificateNextSha256].filter((each) => each !== null);
  const isRepinned = certificates !== null && String(certificates) !== String(pinned);
  return isRepinned || [add, shorten, revoke, unheardOf, conflicts].some((list) => list.length > 0);
}
