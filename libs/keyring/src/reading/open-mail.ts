import { Injectable } from '@nestjs/common';
import { type MailSecurity, openSecured } from '@tocsin/mail';
import { Database } from '@tocsin/platform';
import { type PublicKeyFacts, readPublicKeys } from '../contact-keys/public-key-facts.js';
import { type KeySource } from '../keys.vocabulary.js';
import { KnownKeys } from './known-keys.js';

/** A key that came with a message, with what is to be kept of it. */
export interface FoundKey {
  facts: PublicKeyFacts;
  source: KeySource;
}

/** A message with its envelopes taken off, as far as we have keys. */
export interface OpenedMessage {
  /** What is to be parsed. The raw message that came is what is stored. */
  message: Buffer;
  /** Null where nothing was encrypted or signed. */
  security: MailSecurity | null;
  foundKeys: FoundKey[];
}

/** Decrypts and verifies an incoming message with the team's keys and the known keys of others. */
@Injectable()
export class OpenMail {
  constructor(
    private readonly database: Database,
    private readonly known: KnownKeys,
  ) {}

  /**
   * Never rejects for what stands in the message.
   * @param at when it came: keys are judged as of then
   * @throws DomainError `KEYRING.SECRET_WRONG` and its like (503): the message can be read when that is mended
   */
  async execute(raw: Buffer, at: Date): Promise<OpenedMessage> {
    const { message, security, offered } = await openSecured(raw, await this.known.at(at));
    if (security === null) return { message, security, foundKeys: [] };
    const foundKeys: FoundKey[] = [];
    for (const { key, fingerprint, source } of offered) {
      const read = await readPublicKeys(key, at);
      const facts = read.find((each) => each.fingerprint === fingerprint);
      if (facts) foundKeys.push({ facts, source });
    }
    return { message, security: await this.withOurRevocations(security), foundKeys };
  }

  /** A key that a person here declared revoked (its owner called) counts as revoked, though it does not say so itself. */
  private async withOurRevocations(security: MailSecurity): Promise<MailSecurity> {
    const fingerprints = security.signatures.flatMap(({ fingerprint }) => fingerprint ?? []);
    if (fingerprints.length === 0) return security;
    const revoked = await this.database.query<{ fingerprint: string }>(
      `SELECT fingerprint FROM keyring.contact_key WHERE state = 'revoked' AND fingerprint = ANY($1)`,
      [fingerprints],
    );
    if (revoked.length === 0) return security;
    const ended = new Set(revoked.map(({ fingerprint }) => fingerprint));
    const signatures = security.signatures.map((signature) =>
      ended.has(signature.fingerprint ?? '') && /^(?:valid|partial)$/.test(signature.state)
        ? { ...signature, state: 'revoked-key' as const }
        : signature,
    );
    return { ...security, signatures };
  }
}
