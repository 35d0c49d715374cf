import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { type Actor } from '@tocsin/identity';
import { Clock, Database, newId, type Transaction } from '@tocsin/platform';
import { keyKnown, keyUnknown } from '../keyring.errors.js';
import { KeyNews } from '../reading/key-news.js';
import { PrivateKeys } from './private-keys.js';
import { type PrivateKey } from './read-private-key.js';
import { TeamKeyRepository } from './team-key.repository.js';
import { type TeamKeyView } from './team-key.view.js';

/** Takes a private key up, sealed; where it becomes the active one, the one before is retired and goes on decrypting. */
@Injectable()
export class AddTeamKey {
  constructor(
    private readonly database: Database,
    private readonly keys: TeamKeyRepository,
    private readonly secrets: PrivateKeys,
    private readonly news: KeyNews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `KEYRING.KEY_KNOWN` (409), `KEYRING.SECRET_MISSING` (503) */
  async execute(
    actor: Actor,
    key: PrivateKey,
    as: { origin: 'generated' | 'imported'; state: 'active' | 'retired' },
  ): Promise<TeamKeyView> {
    const { facts, secret } = key;
    const id = newId();
    const secretKey = this.secrets.seal(id, secret);
    return this.database.transaction(async (tx) => {
      await this.keys.lockAll(tx);
      if (await this.keys.idOf(tx, facts.kind, facts.fingerprint)) throw keyKnown(facts.fingerprint);
      const replaced = as.state === 'active' ? await this.retireActive(tx, actor, key) : null;
      const { canEncrypt: _encrypts, canSign: _signs, revoked: _revoked, ...stored } = facts;
      const now = this.clock.now();
      await this.keys.insert(tx, { id, ...stored, secretKey, ...as, addedAt: now, addedBy: actor.name });
      await this.audit.append(tx, {
        actor,
        action: `key.${as.origin}`,
        subject: { kind: 'key', id, ref: facts.fingerprint },
        detail: { kind: facts.kind, algorithm: facts.algorithm, state: as.state, replaced },
      });
      await this.news.tell(tx, facts);
      const view = await this.keys.find(tx, id);
      if (!view) throw keyUnknown();
      return view;
    });
  }

  private async retireActive(tx: Transaction, actor: Actor, { facts }: PrivateKey): Promise<string | null> {
    const active = await this.keys.activeOf(tx, facts.kind);
    if (!active) return null;
    const reason = `replaced by ${facts.fingerprint}`;
    await this.keys.setState(tx, active.id, 'retired', { at: this.clock.now(), reason });
    await this.audit.append(tx, {
      actor,
      action: 'key.retired',
      subject: { kind: 'key', id: active.id, ref: active.fingerprint },
      reason,
      detail: { changes: { state: { from: 'active', to: 'retired' } }, version: active.version + 1 },
    });
    return active.fingerprint;
  }
}
