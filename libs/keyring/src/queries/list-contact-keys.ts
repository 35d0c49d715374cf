import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, decodeCursor, page } from '@tocsin/platform';
import {
  CONTACT_KEY_VIEW,
  type ContactKeyDetail,
  type ContactKeyView,
} from '../contact-keys/contact-key.view.js';
import { keyUnknown } from '../keyring.errors.js';
import { type ContactKeyState } from '../keys.vocabulary.js';

/** A key that ends within so many days wants a new one now: partners take their time. */
export const EXPIRES_SOON_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface ContactKeyFilter {
  /** Part of an address or name; or of a fingerprint, blanks or not. */
  q?: string;
  state?: ContactKeyState;
  /** Only trusted ones that have expired or will within `EXPIRES_SOON_DAYS`. */
  expiring?: boolean;
  cursor?: string;
  limit: number;
}

/** Keys of others, the latest first. */
@Injectable()
export class ListContactKeys {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403), `PLATFORM.CURSOR_INVALID` (400) */
  async execute(
    actor: Actor,
    { q, state, expiring, cursor, limit }: ContactKeyFilter,
  ): Promise<{ items: ContactKeyView[]; next: string | null }> {
    this.access.require(actor, 'keyring.read');
    const text = q?.trim().toLowerCase() || null;
    const like = (value: string) => `%${value.replaceAll(/[\\%_]/g, (char) => `\\${char}`)}%`;
    const soon = new Date(this.clock.now().getTime() + EXPIRES_SOON_DAYS * DAY_MS);
    const [before] = cursor === undefined ? [null] : decodeCursor(cursor, 1);
    const rows = await this.database.query<ContactKeyView>(
      `SELECT ${CONTACT_KEY_VIEW} FROM keyring.contact_key k
        WHERE ($1::text IS NULL OR k.state = $1)
          AND ($2::text IS NULL OR k.fingerprint LIKE $3
               OR EXISTS (SELECT FROM unnest(k.addresses || k.user_ids) n WHERE lower(n) LIKE $2))
          AND ($4::timestamptz IS NULL OR (k.state = 'trusted' AND k.expires_at < $4))
          AND ($5::uuid IS NULL OR k.id < $5)
        ORDER BY k.id DESC LIMIT $6`,
      [
        state ?? null,
        text === null ? null : like(text),
        text === null ? null : like(text.replaceAll(/\s/g, '').toUpperCase()),
        expiring ? soon : null,
        before ?? null,
        limit + 1,
      ],
    );
    return page(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /** One key with its public part. @throws DomainError `KEYRING.KEY_UNKNOWN` (404) */
  async detail(actor: Actor, id: string): Promise<ContactKeyDetail> {
    this.access.require(actor, 'keyring.read');
    const [key] = await this.database.query<ContactKeyDetail>(
      `SELECT ${CONTACT_KEY_VIEW}, k.public_key AS "publicKey" FROM keyring.contact_key k WHERE k.id = $1`,
      [id],
    );
    if (!key) throw keyUnknown();
    return key;
  }
}
