import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail, SYSTEM } from '@tocsin/audit';
import { Clock, Database, newId, type Transaction } from '@tocsin/platform';
import { AccessPolicy } from '../access/access-policy.js';
import { type Actor, apiKeyActor } from '../access/actor.js';
import { type Right } from '../access/rights.js';
import { apiKeyUnknown, scopeBeyondOwn } from '../identity.errors.js';

export interface ApiKeyView {
  id: string;
  name: string;
  prefix: string;
  scopes: Right[];
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
}

export interface NewApiKey {
  name: string;
  scopes: Right[];
  expiresAt?: Date | null;
}

const VIEW = `id, name, prefix, scopes, created_at AS "createdAt", expires_at AS "expiresAt",
              revoked_at AS "revokedAt", last_used_at AS "lastUsedAt"`;

/** Keys of machines: made, shown once, checked, revoked. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly access: AccessPolicy,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<ApiKeyView[]> {
    this.access.require(actor, 'api-key.manage');
    return this.database.query<ApiKeyView>(`SELECT ${VIEW} FROM identity.api_key ORDER BY created_at DESC`);
  }

  /** @returns the key itself, which is shown this once and cannot be read again */
  async create(actor: Actor, wanted: NewApiKey): Promise<ApiKeyView & { key: string }> {
    this.access.require(actor, 'api-key.manage');
    const beyond = wanted.scopes.find((scope) => !this.access.allows(actor, scope));
    if (beyond) throw scopeBeyondOwn(beyond);
    return this.database.transaction((tx) => this.insert(tx, actor, wanted));
  }

  /** For the first start of an empty installation. */
  createForSetup(wanted: NewApiKey): Promise<ApiKeyView & { key: string }> {
    return this.database.transaction((tx) => this.insert(tx, SYSTEM, wanted));
  }

  /**
   * For a machine of somebody else's, with scopes that no person has. The right is asked by the caller, who knows whose
   * machine it is.
   */
  createForMachine(
    tx: Transaction,
    actor: ActorRef,
    wanted: NewApiKey,
  ): Promise<ApiKeyView & { key: string }> {
    return this.insert(tx, actor, wanted);
  }

  /** As `createForMachine`. @throws DomainError `IDENTITY.API_KEY_UNKNOWN` */
  async revokeForMachine(tx: Transaction, actor: ActorRef, id: string): Promise<void> {
    const [revoked] = await tx.query<{ name: string }>(
      `UPDATE identity.api_key SET revoked_at = coalesce(revoked_at, $2) WHERE id = $1 RETURNING name`,
      [id, this.clock.now()],
    );
    if (!revoked) throw apiKeyUnknown();
    await this.record(tx, actor, 'api-key.revoked', id, revoked.name, {});
  }

  private async insert(
    tx: Transaction,
    actor: ActorRef,
    wanted: NewApiKey,
  ): Promise<ApiKeyView & { key: string }> {
    const key = `tocsin_${randomBytes(32).toString('base64url')}`;
    const id = newId();
    const by = actor.kind === 'person' ? actor.id : null;
    const view = await tx.one<ApiKeyView>(
      `INSERT INTO identity.api_key (id, name, prefix, digest, scopes, created_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${VIEW}`,
      [id, wanted.name, key.slice(0, 13), digestOf(key), wanted.scopes, by, wanted.expiresAt ?? null],
    );
    await this.record(tx, actor, 'api-key.created', id, wanted.name, { scopes: wanted.scopes });
    return { ...view, key };
  }

  /** @throws DomainError `IDENTITY.API_KEY_UNKNOWN` */
  async revoke(actor: Actor, id: string): Promise<void> {
    this.access.require(actor, 'api-key.manage');
    await this.database.transaction((tx) => this.revokeForMachine(tx, actor, id));
  }

  /**
   * Who sends this key; null if it is unknown, revoked or expired. One indexed read a request; the time of use is
   * kept to the minute, so that a busy key does not write at each request.
   */
  async authenticate(key: string): Promise<Actor | null> {
    const [row] = await this.database.query<{
      id: string;
      name: string;
      scopes: Right[];
      last_used_at: Date | null;
    }>(
      `SELECT id, name, scopes, last_used_at FROM identity.api_key
        WHERE digest = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`,
      [digestOf(key), this.clock.now()],
    );
    if (!row) return null;
    const now = this.clock.now();
    if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() > 60_000) {
      await this.database.query(`UPDATE identity.api_key SET last_used_at = $2 WHERE id = $1`, [row.id, now]);
    }
    return apiKeyActor(row);
  }

  private record(tx: Transaction, actor: ActorRef, action: string, id: string, ref: string, detail: object) {
    return this.audit.append(tx, {
      actor,
      action,
      subject: { kind: 'api-key', id, ref },
      detail: { ...detail },
    });
  }
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
