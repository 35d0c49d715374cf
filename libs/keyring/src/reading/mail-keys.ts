import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@tocsin/audit';
import { type MailSecurity } from '@tocsin/mail';
import { Clock, type Transaction } from '@tocsin/platform';
import { KeyOffers } from '../contact-keys/key-offers.js';
import { KeyNews } from './key-news.js';
import { type FoundKey } from './open-mail.js';

/** What a message became, as the record names it. */
export interface MailSubject {
  kind: 'report' | 'message';
  id: string;
}

const MOST_NAMED = 50;
/** Longer than any mail is read. Keys known before are not news: each mail would have all earlier ones read again. */
const JUST_NOW_MS = 5 * 60_000;

/** Keeps what a filed message says of keys: those that it brought, and those that it names and waits for. */
@Injectable()
export class MailKeys {
  constructor(
    private readonly offers: KeyOffers,
    private readonly news: KeyNews,
    private readonly clock: Clock,
  ) {}

  /**
   * In the transaction that files the message; twice is as good as once.
   * @param reference under which people find it: `R-2026-004812`
   */
  async note(
    tx: Transaction,
    subject: MailSubject,
    read: { security: MailSecurity | null; foundKeys: readonly FoundKey[] },
    reference: string | null,
  ): Promise<void> {
    if (read.security === null) return;
    await tx.query(
      `INSERT INTO keyring.named_key (key_id, subject_id, subject_kind)
       SELECT DISTINCT id, $2::uuid, $3 FROM unnest($1::text[]) AS id ON CONFLICT DO NOTHING`,
      [keysNamedIn(read.security), subject.id, subject.kind],
    );
    await this.lookAgain(tx, read.security);
    for (const { facts, source } of read.foundKeys)
      await this.offers.record(tx, SYSTEM, [facts], { source, sourceRef: reference });
  }

  /** A key that came after the message was read, and before it was stored: nobody else would tell of it again. */
  private async lookAgain(tx: Transaction, { signatures, encryption }: MailSecurity): Promise<void> {
    const unknown = signatures.filter(({ state }) => state === 'unknown-key').map(({ keyId }) => keyId);
    const closed = encryption?.reason === 'no-key' ? encryption.keyIds : [];
    const keyIds = [...unknown, ...closed].filter((id) => id !== null).slice(0, MOST_NAMED);
    if (keyIds.length === 0) return;
    const since = new Date(this.clock.now().getTime() - JUST_NOW_MS);
    const known = await tx.query<{ fingerprint: string }>(
      `SELECT fingerprint FROM keyring.contact_key
        WHERE key_ids && $1::text[] AND greatest(offered_at, decided_at) > $2 AND state <> 'rejected'
       UNION ALL SELECT fingerprint FROM keyring.team_key WHERE key_ids && $1::text[] AND added_at > $2 LIMIT 1`,
      [keyIds, since],
    );
    for (const { fingerprint } of known) await this.news.tell(tx, { keyIds, fingerprint });
  }

  /** Messages that name one of the keys, in the order of their ids, after `after`. */
  naming(
    tx: Transaction,
    keyIds: readonly string[],
    after: string | null,
    limit: number,
  ): Promise<MailSubject[]> {
    return tx.query<MailSubject>(
      `SELECT DISTINCT subject_id AS id, subject_kind AS kind FROM keyring.named_key
        WHERE key_id = ANY($1) AND ($2::uuid IS NULL OR subject_id > $2) ORDER BY subject_id, subject_kind LIMIT $3`,
      [keyIds, after, limit],
    );
  }
}

/** Ids and fingerprints of the keys that signed a message and that it was encrypted to. */
export function keysNamedIn({ signatures, encryption }: MailSecurity): string[] {
  const named = signatures.flatMap(({ keyId, fingerprint }) => [keyId, fingerprint]);
  return [...named, ...(encryption?.keyIds ?? [])]
    .filter((id): id is string => id !== null && id !== '')
    .slice(0, MOST_NAMED);
}
