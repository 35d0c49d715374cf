import { Injectable } from '@nestjs/common';
import { ridPolicy, type RidKeyNotice } from '@tocsin/formats';
import { Clock, type Transaction } from '@tocsin/platform';
import { SendEvent } from '../../transport/sending/send-event.js';
import { Partners } from '../directory/partners.js';
import { OwnIdentity } from '../identity/own-identity.js';
import { OwnKeys } from '../identity/own-keys.js';

type Revoked = RidKeyNotice['revoked'][number];

/** As long as a revoked key stays in our notices: a partner that was away for longer hears it when he is resumed. */
const TOLD_DAYS = 400;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Tells partners how our keys and certificates stand: always all of them, so that any one notice is enough. */
@Injectable()
export class TellPartners {
  constructor(
    private readonly own: OwnKeys,
    private readonly identity: OwnIdentity,
    private readonly partners: Partners,
    private readonly send: SendEvent,
    private readonly clock: Clock,
  ) {}

  /**
   * Signed with the key that is in use in this transaction.
   * @param revoking revoked in a moment: told while they can still sign
   * @param only one partner; else all that are active
   * @returns to how many
   */
  async execute(
    tx: Transaction,
    { revoking = [], only }: { revoking?: Revoked[]; only?: string } = {},
  ): Promise<number> {
    const event = await this.notice(tx, revoking);
    const partners = await this.partners.active(tx);
    const told = only === undefined ? partners : partners.filter(({ id }) => id === only);
    for (const { id } of told) await this.send.execute(tx, { partnerId: id, event });
    return told.length;
  }

  /** Where our keys changed since we met him: he was not active, so he was not told. */
  async ifNews(tx: Transaction, partner: { id: string; createdAt: Date }): Promise<void> {
    const { keys, certificates } = await this.own.read(tx);
    const since = (at: Date | null) => at !== null && at > partner.createdAt;
    if ([...keys, ...certificates].some(({ createdAt, revokedAt }) => since(createdAt) || since(revokedAt)))
      await this.execute(tx, { only: partner.id });
  }

  private async notice(tx: Transaction, revoking: readonly Revoked[]): Promise<RidKeyNotice> {
    const ends = new Set(revoking.map(({ kid }) => kid));
    const keys = await this.identity.publicKeys(tx);
    const encryption = await this.identity.encryption(tx);
    return {
      name: 'key-notice',
      rid: ridPolicy('key-notice'),
      case: null,
      exercise: false,
      hops: [],
      tlp: 'CLEAR',
      keys: keys
        .filter(({ kid }) => !ends.has(kid))
        .map(({ kid, jwk, notBefore, notAfter }) => ({
          kid,
          jwk,
          not_before: notBefore.toISOString(),
          not_after: notAfter.toISOString(),
        })),
      revoked: [...(await this.revoked(tx)), ...revoking].slice(0, 20),
      certificates: (await this.identity.certificates(tx)).map(({ sha256 }) => sha256),
      encryption: { kid: encryption.kid, jwk: encryption.jwk },
    };
  }

  private async revoked(tx: Transaction): Promise<Revoked[]> {
    const since = this.clock.now().getTime() - TOLD_DAYS * DAY_MS;
    const { keys } = await this.own.read(tx);
    return keys
      .filter(({ purpose, revokedAt }) => purpose === 'signing' && (revokedAt?.getTime() ?? 0) > since)
      .map(({ kid, revokedAt, revokedReason }) => ({
        kid,
        at: (revokedAt ?? this.clock.now()).toISOString(),
        reason: revokedReason ?? '',
      }));
  }
}
