import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { ContactKeyRepository, type StoredKey } from '../contact-keys/contact-key.repository.js';
import { type ContactKeyView } from '../contact-keys/contact-key.view.js';
import { readPublicKeys } from '../contact-keys/public-key-facts.js';
import { keyStale, keyUnknown, keyUnusable, personsOnly } from '../keyring.errors.js';
import { type VerificationWay } from '../keys.vocabulary.js';
import { KeyNews } from '../reading/key-news.js';

/** What a person made of an offered key: whose it is and how he made sure, or why it is not to be used. */
export type ContactKeyDecision =
  | { to: 'trusted'; how: VerificationWay; note: string | null }
  | { to: 'rejected' | 'revoked'; note: string | null };

/** Trusts, rejects or revokes a key of somebody else. Mail that names it is read again. */
@Injectable()
export class DecideContactKey {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly keys: ContactKeyRepository,
    private readonly news: KeyNews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `IDENTITY.FORBIDDEN`, `KEYRING.PERSONS_ONLY` (403), `KEYRING.KEY_UNKNOWN` (404), `KEYRING.STALE` (409),
   *   `KEYRING.KEY_UNUSABLE` (422) where its owner revoked it or it has expired
   */
  async execute(
    actor: Actor,
    id: string,
    version: number,
    decision: ContactKeyDecision,
  ): Promise<ContactKeyView> {
    this.access.require(actor, 'keyring.manage');
    return this.database.transaction(async (tx) => {
      const key = await this.keys.lock(tx, id);
      if (!key) throw keyUnknown();
      if (key.version !== version) throw await this.stale(tx, key);
      // Only a person can have spoken with another.
      if (decision.to === 'trusted' && actor.kind !== 'person') throw personsOnly();
      if (decision.to === 'trusted') await this.requireUsable(tx, id);
      const how = decision.to === 'trusted' ? decision.how : null;
      const at = this.clock.now();
      const { to: state, note } = decision;
      await this.keys.decide(tx, id, { state, at, by: actor.id, byName: actor.name, how, note });
      await this.audit.append(tx, {
        actor,
        action: `key.${state}`,
        subject: { kind: 'key', id, ref: key.fingerprint },
        reason: note,
        detail: {
          how,
          changes: { state: { from: key.state, to: state } },
          version: key.version + 1,
        },
      });
      await this.news.tell(tx, key);
      const view = await this.keys.view(tx, id);
      if (!view) throw keyUnknown();
      return view;
    });
  }

  private async requireUsable(tx: Transaction, id: string): Promise<void> {
    const now = this.clock.now();
    const stored = await tx.one<{ publicKey: string }>(
      `SELECT public_key AS "publicKey" FROM keyring.contact_key WHERE id = $1`,
      [id],
    );
    const [facts] = await readPublicKeys(stored.publicKey, now);
    if (!facts || facts.revoked) throw keyUnusable('revoked');
    if (facts.expiresAt !== null && facts.expiresAt <= now) throw keyUnusable('expired');
  }

  private async stale(tx: Transaction, { id, version, state }: StoredKey) {
    const view = await this.keys.view(tx, id);
    return keyStale({
      current: { version, state },
      changedBy: view?.decidedBy ?? null,
      changedAt: view?.decidedAt ?? null,
      changes: {},
    });
  }
}
