import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { Clock, newId, type Transaction } from '@tocsin/platform';
import { type ContactKeyState } from '../keys.vocabulary.js';
import { KeyNews } from '../reading/key-news.js';
import { ContactKeyRepository, type KeyOrigin, type StoredKey } from './contact-key.repository.js';
import { type PublicKeyFacts } from './public-key-facts.js';

/** A mail brings one key or two; who sends fifty wants something else. */
const MOST_KEYS = 10;

/** Takes up keys of others as offers: found is not trusted, wherever it was found. */
@Injectable()
export class KeyOffers {
  constructor(
    private readonly keys: ContactKeyRepository,
    private readonly news: KeyNews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @returns ids of the keys, new or known; the team's own are left out */
  async record(
    tx: Transaction,
    actor: ActorRef,
    keys: readonly PublicKeyFacts[],
    origin: KeyOrigin,
  ): Promise<string[]> {
    const own = await this.ownOf(tx, keys);
    const ids: string[] = [];
    // In one order, so that two mails with the same keys never wait for each other in a circle.
    const sorted = keys.toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1)).slice(0, MOST_KEYS);
    for (const facts of sorted) {
      if (!own.has(facts.fingerprint)) ids.push(await this.one(tx, actor, facts, origin));
    }
    return ids;
  }

  private async one(
    tx: Transaction,
    actor: ActorRef,
    facts: PublicKeyFacts,
    origin: KeyOrigin,
  ): Promise<string> {
    const id = newId();
    if (await this.keys.insert(tx, id, facts, origin, this.clock.now())) {
      const detail = { kind: facts.kind, ...recorded(origin) };
      await this.append(tx, actor, 'key.offered', { id, ...facts }, detail);
      await this.news.tell(tx, facts);
      return id;
    }
    const stored = await this.keys.lockByFingerprint(tx, facts.kind, facts.fingerprint);
    if (!stored) throw new Error(`key ${facts.fingerprint} vanished`);
    const state = stateAfter(stored, facts, origin);
    if (state === null) return stored.id;
    await this.keys.refresh(tx, stored.id, facts, state);
    const changes = {
      ...(state === stored.state ? {} : { state: { from: stored.state, to: state } }),
      expiresAt: { from: stored.expiresAt, to: facts.expiresAt },
    };
    const detail = { ...recorded(origin), changes, version: stored.version + 1 };
    await this.append(tx, actor, state === 'revoked' ? 'key.revoked' : 'key.refreshed', stored, detail);
    await this.news.tell(tx, facts);
    return stored.id;
  }

  private append(
    tx: Transaction,
    actor: ActorRef,
    action: string,
    key: { id: string; fingerprint: string },
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.append(tx, {
      actor,
      action,
      subject: { kind: 'key', id: key.id, ref: key.fingerprint },
      detail,
    });
  }

  private async ownOf(tx: Transaction, keys: readonly PublicKeyFacts[]): Promise<Set<string>> {
    const own = await tx.query<{ fingerprint: string }>(
      `SELECT fingerprint FROM keyring.team_key WHERE fingerprint = ANY($1)`,
      [keys.map(({ fingerprint }) => fingerprint)],
    );
    return new Set(own.map(({ fingerprint }) => fingerprint));
  }
}

/** Where it came from, without an address: the record outlives what may be known about people. */
function recorded({ source, sourceRef }: KeyOrigin): Record<string, unknown> {
  return sourceRef?.includes('@') ? { source } : { source, sourceRef };
}

/**
 * What another copy of a known key makes of it; null: nothing. A copy speaks for itself (its owner signed it), but one
 * that is older, or that somebody cut, must not take a longer life, a newer subkey or an address away, and a verified
 * key gets no further address without a person looking at it again: mail for that address would go to whoever holds
 * the key.
 */
export function stateAfter(
  stored: Pick<StoredKey, 'state' | 'addresses' | 'expiresAt' | 'keyIds'>,
  facts: Pick<PublicKeyFacts, 'revoked' | 'addresses' | 'expiresAt' | 'keyIds'>,
  { source }: Pick<KeyOrigin, 'source'>,
): ContactKeyState | null {
  const { state } = stored;
  if (state === 'rejected' || state === 'revoked') return null;
  if (facts.revoked) return 'revoked';
  const isOlder = endOf(facts) < endOf(stored) || !stored.keyIds.every((id) => facts.keyIds.includes(id));
  // Anybody can leave user ids out of a key, and Autocrypt does: mail would then leave readable, for lack of a key.
  const lacks = !stored.addresses.every((address) => facts.addresses.includes(address));
  const further = facts.addresses.some((address) => !stored.addresses.includes(address));
  const same =
    !further && endOf(facts) === endOf(stored) && facts.keyIds.every((id) => stored.keyIds.includes(id));
  if (same || ((isOlder || lacks) && source !== 'upload')) return null;
  if (state === 'trusted' && further) return source === 'upload' ? 'offered' : null;
  return state;
}

function endOf({ expiresAt }: { expiresAt: Date | null }): number {
  return expiresAt?.getTime() ?? Infinity;
}
