import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { keyStale, keyUnknown, keyUnusable, privateKeyGone } from '../keyring.errors.js';
import { type TeamKeyState } from '../keys.vocabulary.js';
import { TeamKeyRepository } from '../team-keys/team-key.repository.js';
import { type TeamKeyView } from '../team-keys/team-key.view.js';

/** Makes a key of the team the active one, retires or revokes it. It goes on opening what was sent to it in any case. */
@Injectable()
export class ChangeTeamKey {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly keys: TeamKeyRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `IDENTITY.FORBIDDEN` (403), `KEYRING.KEY_UNKNOWN` (404), `KEYRING.STALE` (409),
   *   `KEYRING.KEY_UNUSABLE` (422), `KEYRING.PRIVATE_KEY_GONE` (409)
   */
  async execute(
    actor: Actor,
    id: string,
    { version, to, reason }: { version: number; to: TeamKeyState; reason: string | null },
  ): Promise<TeamKeyView> {
    this.access.require(actor, 'keyring.manage');
    return this.database.transaction(async (tx) => {
      await this.keys.lockAll(tx);
      const key = await this.keys.find(tx, id);
      if (!key) throw keyUnknown();
      if (key.version !== version) throw stale(key);
      if (key.state === to) return key;
      if (to === 'active') await this.makeRoom(tx, actor, key);
      await this.set(tx, actor, key, to, reason);
      const changed = await this.keys.find(tx, id);
      if (!changed) throw keyUnknown();
      return changed;
    });
  }

  private async makeRoom(tx: Transaction, actor: Actor, key: TeamKeyView): Promise<void> {
    if (key.state === 'revoked') throw keyUnusable('revoked');
    if (key.expiresAt !== null && key.expiresAt <= this.clock.now()) throw keyUnusable('expired');
    if (!key.hasPrivate) throw privateKeyGone();
    const active = await this.keys.activeOf(tx, key.kind);
    if (active) await this.set(tx, actor, active, 'retired', `replaced by ${key.fingerprint}`);
  }

  private async set(
    tx: Transaction,
    actor: Actor,
    key: TeamKeyView,
    to: TeamKeyState,
    reason: string | null,
  ): Promise<void> {
    await this.keys.setState(tx, key.id, to, to === 'active' ? null : { at: this.clock.now(), reason });
    await this.audit.append(tx, {
      actor,
      action: `key.${to === 'active' ? 'activated' : to}`,
      subject: { kind: 'key', id: key.id, ref: key.fingerprint },
      reason,
      detail: { changes: { state: { from: key.state, to } }, version: key.version + 1 },
    });
  }
}

function stale({ version, state, endedAt }: TeamKeyView) {
  return keyStale({ current: { version, state }, changedBy: null, changedAt: endedAt, changes: {} });
}
