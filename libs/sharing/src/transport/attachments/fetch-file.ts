import { randomBytes } from 'node:crypto';
import { Inject, Logger } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, Database, HandlesJob, type JobHandler, type JobRun } from '@tocsin/platform';
import { type PartnerRecord } from '../../partners/directory/partner.view.js';
import { Partners } from '../../partners/directory/partners.js';
import { OwnIdentity } from '../../partners/identity/own-identity.js';
import { signRequest } from '../envelope/signed-request.js';
import { ChannelError, PartnerChannel, peerOf } from '../sending/partner-channel.js';
import { FETCH_TASK, FetchFiles } from './fetch-files.js';

interface Wanted {
  partnerId: string;
  sha256: string;
  size: number;
  state: string;
}

/** Fetches one file from the partner whose message names it, with a signed request (RFC 9421). */
@HandlesJob(FETCH_TASK)
export class FetchFile implements JobHandler<{ id: string }> {
  private readonly logger = new Logger(FetchFile.name);

  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly identity: OwnIdentity,
    private readonly channel: PartnerChannel,
    private readonly files: FetchFiles,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async run({ id }: { id: string }, job: JobRun): Promise<void> {
    const [wanted] = await this.database.query<Wanted>(
      `SELECT partner_id AS "partnerId", sha256, size, state FROM sharing.fetched_file WHERE id = $1`,
      [id],
    );
    if (wanted?.state !== 'waiting') return;
    const limit = this.config.federation.maxFileBytes;
    if (wanted.size > limit) return this.end(id, 'refused', `it is larger than ${limit} bytes`);
    const partner = await this.partners.byId(wanted.partnerId);
    if (!partner || partner.state === 'refused')
      return this.end(id, 'failed', 'there is no exchange with the partner');
    const answer =
      partner.state === 'active'
        ? await this.get(partner, wanted)
        : { bytes: null, fault: 'the partner is suspended', isFinal: false };
    if (answer.bytes !== null) {
      const { bytes } = answer;
      await this.database.transaction((tx) => this.files.keep(tx, id, bytes, wanted.sha256));
      return;
    }
    this.logger.warn(`file of ${partner.domain}, try ${job.attempt}: ${answer.fault}`);
    if (answer.isFinal || job.attempt >= job.maxAttempts) return this.end(id, 'failed', answer.fault);
    throw new Error(answer.fault);
  }

  private async get(
    partner: PartnerRecord,
    { sha256, size }: Wanted,
  ): Promise<{ bytes: Buffer } | { bytes: null; fault: string; isFinal: boolean }> {
    const url = `${partner.endpoint}/attachments/${sha256}`;
    const request = { method: 'GET', url, headers: {}, body: Buffer.alloc(0) };
    const headers = await signRequest(request, await this.identity.signing(), {
      nonce: randomBytes(18).toString('base64url'),
      created: this.clock.now(),
    });
    try {
      const { status, body } = await this.channel.request(peerOf(partner), {
        method: 'GET',
        url,
        headers,
        // What was announced, and not a byte more.
        maxBytes: size,
      });
      if (status === 200) return { bytes: body };
      return { bytes: null, fault: `answered ${status}`, isFinal: status === 404 || status === 410 };
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      return { bytes: null, fault: error.message, isFinal: error.kind === 'too-large' };
    }
  }

  private async end(id: string, state: 'failed' | 'refused', detail: string): Promise<void> {
    await this.database.transaction((tx) => this.files.end(tx, id, state, detail));
  }
}
