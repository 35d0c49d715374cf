import { Inject, Logger } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, Database, HandlesJob, type JobHandler } from '@tocsin/platform';
import { PartnerHealth } from '../../partners/directory/partner-health.js';
import { type PartnerRecord } from '../../partners/directory/partner.view.js';
import { Partners } from '../../partners/directory/partners.js';
import { ReceiveSet } from '../receiving/receive-set.js';
import { ChannelError, PartnerChannel, peerOf } from '../sending/partner-channel.js';
import { type PollAnswer, type PollRequest, readPollAnswer } from './poll-request.js';

export const POLL_PARTNER_TASK = 'sharing.poll-partner';

const AT_A_TIME = 20;
/** A run that goes on for longer leaves the rest to the next minute. */
const MOST_ROUNDS = 50;

type Said = Pick<PollRequest, 'ack' | 'setErrs'>;

/**
 * Fetches what a partner keeps for us, where nobody can reach us (RFC 8936). What was stored is acknowledged with the
 * next request; killed before that, it comes again and is known by its `jti`.
 */
@HandlesJob(POLL_PARTNER_TASK)
export class PollPartner implements JobHandler<{ partnerId: string }> {
  private readonly logger = new Logger(PollPartner.name);

  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly health: PartnerHealth,
    private readonly channel: PartnerChannel,
    private readonly receive: ReceiveSet,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async run({ partnerId }: { partnerId: string }): Promise<void> {
    const partner = await this.partners.byId(partnerId);
    if (partner?.state !== 'active') return;
    let said: Said = { ack: [], setErrs: {} };
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const answer = await this.ask(partner, said);
      if (answer === null) return;
      said = await this.store(partner, answer);
      if (said.ack.length === 0 && Object.keys(said.setErrs).length === 0) return;
    }
  }

  private async store(partner: PartnerRecord, { sets }: PollAnswer): Promise<Said> {
    const said: Said = { ack: [], setErrs: {} };
    for (const [jti, jws] of Object.entries(sets)) {
      const answer = await this.receive.from(partner, Buffer.from(jws), 'poll');
      if (answer.taken && answer.jti === jti) said.ack.push(jti);
      else if (answer.taken)
        said.setErrs[jti] = { err: 'invalid_request', description: 'it has another jti' };
      else said.setErrs[jti] = { err: answer.refusal.err, description: answer.refusal.message };
    }
    return said;
  }

  /** @returns null where no answer came: the next minute asks again, and what was stored is acknowledged then */
  private async ask(partner: PartnerRecord, said: Said): Promise<PollAnswer | null> {
    const body: PollRequest = { maxEvents: AT_A_TIME, returnImmediately: true, ...said };
    try {
      const { status, body: bytes } = await this.channel.request(peerOf(partner), {
        method: 'POST',
        url: `${partner.endpoint}/poll`,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: Buffer.from(JSON.stringify(body)),
        maxBytes: 2 * this.config.federation.maxBytes + 64 * 1024,
      });
      if (status === 200) return readPollAnswer(bytes);
      await this.failed(partner, `answered ${status} when asked for messages`);
    } catch (error) {
      await this.failed(partner, error instanceof ChannelError ? error.message : 'an answer that is none');
    }
    return null;
  }

  private async failed(partner: PartnerRecord, failure: string): Promise<void> {
    this.logger.warn(`fetching from ${partner.domain}: ${failure}`);
    await this.health.failed(this.database, partner.id, this.clock.now(), failure);
  }
}
