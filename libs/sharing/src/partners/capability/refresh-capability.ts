import { Clock, Database, HandlesJob, type JobHandler, type Transaction } from '@tocsin/platform';
import { contentHash } from '../../transport/envelope/canonical-json.js';
import { ChannelError, PartnerChannel, peerOf } from '../../transport/sending/partner-channel.js';
import { PartnerChanges } from '../directory/partner-changes.js';
import { PartnerHealth } from '../directory/partner-health.js';
import { type PartnerRecord } from '../directory/partner.view.js';
import { Partners } from '../directory/partners.js';
import { ApplyKeyNotice } from '../key-notices/apply-key-notice.js';
import { LARGEST_CAPABILITY, readCapability, type ReceivedCapability } from './read-capability.js';

export const REFRESH_CAPABILITY_TASK = 'sharing.capability';

/** Fetches what a partner says that he can take, and his present keys, which a known key vouches for. */
@HandlesJob(REFRESH_CAPABILITY_TASK)
export class RefreshCapability implements JobHandler<{ partnerId: string }> {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly changes: PartnerChanges,
    private readonly notices: ApplyKeyNotice,
    private readonly health: PartnerHealth,
    private readonly channel: PartnerChannel,
    private readonly clock: Clock,
  ) {}

  async run({ partnerId }: { partnerId: string }): Promise<void> {
    const partner = await this.partners.byId(partnerId);
    if (!partner || !['verified', 'active'].includes(partner.state)) return;
    const jws = await this.fetch(partner);
    if (jws === null) return;
    const now = this.clock.now();
    const read = await readCapability(jws, {
      issuer: partner.issuer,
      generatedAt: partner.capabilityAt,
      keyFor: (kid) => this.partners.keyFor(partner.id, kid, now),
    });
    if ('fault' in read)
      await this.health.failed(this.database, partner.id, now, `capability document: ${read.fault}`);
    else await this.database.transaction((tx) => this.store(tx, partner, read));
  }

  /** Null where he did not answer: that stands with his health, and in an hour he is asked again. */
  private async fetch(partner: PartnerRecord): Promise<string | null> {
    const now = this.clock.now();
    try {
      const { status, body } = await this.channel.request(peerOf(partner), {
        method: 'GET',
        url: `${partner.endpoint}/capability`,
        headers: { accept: 'application/jose' },
        maxBytes: LARGEST_CAPABILITY,
      });
      if (status === 200) return body.toString('latin1');
      await this.health.failed(this.database, partner.id, now, `capability document: answer ${status}`);
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      await this.health.failed(this.database, partner.id, now, `capability document: ${error.message}`);
    }
    return null;
  }

  private async store(
    tx: Transaction,
    { id, name }: PartnerRecord,
    { document, kid }: { document: ReceivedCapability; kid: string },
  ): Promise<void> {
    const { keys, certificates, ...capability } = document;
    const held = await this.changes.lock(tx, id, null);
    const now = this.clock.now();
    // Not a change that anybody made: no new version, and a line in the record only where it says something new.
    await tx.query(`UPDATE sharing.partner SET capability = $2::jsonb, capability_at = $3 WHERE id = $1`, [
      id,
      JSON.stringify(capability),
      capability.generated_at,
    ]);
    if (!sameCapability(held.capability, capability))
      await this.changes.record(tx, held, {
        actor: { kind: 'system', id: null, name },
        action: 'partner.capability-changed',
        detail: { from: held.capability, to: capability },
      });
    await this.notices.execute(tx, {
      partner: { id, name },
      kid,
      receivedAt: now,
      content: { keys, revoked: [], certificates },
    });
    await this.health.heard(tx, id, now);
  }
}

/** But for the moment of making. */
function sameCapability(one: object | null, other: object): boolean {
  const plain = (value: object) => contentHash({ ...value, generated_at: null });
  return one !== null && plain(one) === plain(other);
}
