import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { CompactSign } from 'jose';
import { Clock, Config, Database } from '@tocsin/platform';
import { OwnCapability } from '../partners/capability/own-capability.js';
import { Agreements } from '../partners/directory/agreements.js';
import { type PartnerRecord } from '../partners/directory/partner.view.js';
import { Partners } from '../partners/directory/partners.js';
import { OwnIdentity } from '../partners/identity/own-identity.js';
import { ServeFile } from './attachments/serve-file.js';
import { SetRefused } from './envelope/set-refused.js';
import { readPollRequest } from './polling/poll-request.js';
import { ServePoll } from './polling/serve-poll.js';
import { RateLimit } from './rate-limit.js';
import { ReceiveSet } from './receiving/receive-set.js';

/** A request as the listener took it: read whole, nothing decided. */
export interface FederationRequest {
  method: string;
  /** Path and query, as in the request line. */
  path: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
  /** Of the client's certificate (DER), lower-case hexadecimal. */
  certificateSha256: string | null;
}

export interface FederationAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Strangers together may ask that often a minute. */
const STRANGERS = 60;
const STRANGERS_BYTES = 64 * 1024;
const CAPABILITY_TYPE = 'x-cirt-capability+jwt';
const FILE_PATH = /^\/federation\/v1\/attachments\/([0-9a-f]{64})$/;

/** What partners may ask of us, whatever brought the request here (docs/federation-profile.md). */
@Injectable()
export class FederationEndpoint {
  private readonly limit: RateLimit;
  private readonly strangers = new RateLimit(STRANGERS);

  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly agreements: Agreements,
    private readonly identity: OwnIdentity,
    private readonly capability: OwnCapability,
    private readonly receive: ReceiveSet,
    private readonly poll: ServePoll,
    private readonly files: ServeFile,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {
    this.limit = new RateLimit(config.federation.requestsPerMinute);
  }

  /** A request whose body was read already. */
  answer({ body, ...head }: FederationRequest): Promise<FederationAnswer> {
    return this.answerTo(head, (limit) => Promise.resolve(body.length > limit ? null : body));
  }

  /** @param read the body; null where it is larger than is worth reading: of strangers, enough to see who they might be */
  async answerTo(
    head: Omit<FederationRequest, 'body'>,
    read: (limit: number) => Promise<Buffer | null>,
  ): Promise<FederationAnswer> {
    const { certificateSha256 } = head;
    const partner = certificateSha256 === null ? null : await this.partners.byCertificate(certificateSha256);
    const wait = partner
      ? this.limit.take(partner.id, this.clock.now().getTime())
      : this.strangers.take('', this.clock.now().getTime());
    if (wait > 0) return plain(429, 'too many requests', { 'retry-after': String(wait) });
    const limit = partner ? this.config.federation.maxBytes : STRANGERS_BYTES;
    const body = await read(limit);
    if (body === null) return plain(413, `more than ${limit} bytes`);
    const request = { ...head, body };
    const [path = ''] = request.path.split('?', 1);
    if (path === '/federation/v1/events') return this.events(request, partner);
    if (path === '/federation/v1/poll') return this.polled(request, partner);
    if (path === '/federation/v1/capability') return this.capabilityFor(request, partner);
    const sha256 = FILE_PATH.exec(path)?.[1];
    return sha256 === undefined ? plain(404, 'nothing here') : this.file(request, partner, sha256);
  }

  private async events(request: FederationRequest, partner: PartnerRecord | null): Promise<FederationAnswer> {
    if (request.method !== 'POST') return plain(405, 'POST', { allow: 'POST' });
    if (!isType(request, 'application/secevent+jwt')) return plain(415, 'application/secevent+jwt');
    const { body, certificateSha256 } = request;
    const received = partner
      ? await this.receive.from(partner, body, 'push', certificateSha256)
      : await this.receive.execute(body, request);
    return received.taken ? { status: 202, headers: {}, body: Buffer.alloc(0) } : refused(received.refusal);
  }

  private async polled(request: FederationRequest, partner: PartnerRecord | null): Promise<FederationAnswer> {
    if (request.method !== 'POST') return plain(405, 'POST', { allow: 'POST' });
    if (!isType(request, 'application/json')) return plain(415, 'application/json');
    if (!partner) return refused(stranger());
    if (partner.state !== 'active' || partner.delivery !== 'poll') return refused(notNow());
    try {
      return json(200, await this.poll.execute(partner, readPollRequest(request.body)));
    } catch (error) {
      if (!(error instanceof SetRefused)) throw error;
      return refused(error);
    }
  }

  /** Rule 10; for whoever has exchanged cards with us, before anything is shared too. */
  private async capabilityFor(
    request: FederationRequest,
    partner: PartnerRecord | null,
  ): Promise<FederationAnswer> {
    if (request.method !== 'GET') return plain(405, 'GET', { allow: 'GET' });
    if (!partner) return refused(stranger());
    const document = await this.capability.document(await this.agreements.of(this.database, partner.id));
    const { kid, key } = await this.identity.signing();
    const signed = await new CompactSign(Buffer.from(JSON.stringify(document)))
      .setProtectedHeader({ typ: CAPABILITY_TYPE, alg: 'EdDSA', kid })
      .sign(key);
    return { status: 200, headers: { 'content-type': 'application/jose' }, body: Buffer.from(signed) };
  }

  private async file(
    request: FederationRequest,
    partner: PartnerRecord | null,
    sha256: string,
  ): Promise<FederationAnswer> {
    if (request.method !== 'GET') return plain(405, 'GET', { allow: 'GET' });
    if (partner?.state !== 'active') return refused(partner ? notNow() : stranger());
    const { method, headers, body, path } = request;
    // What he signed is the address under which he knows us, whatever the request line looks like behind a relay.
    const url = this.config.federation.publicUrl + path;
    const answer = await this.files.execute(partner, { method, headers, body, url }, sha256);
    if ('status' in answer) return plain(answer.status, answer.words);
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: answer.bytes };
  }
}

const stranger = () =>
  new SetRefused(
    'authentication_failed',
    'unknown-partner',
    'the client certificate is not one that was agreed on',
  );
const notNow = () =>
  new SetRefused('access_denied', 'partner-not-active', 'no exchange with you at this time');

function isType({ headers }: FederationRequest, type: string): boolean {
  return headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() === type;
}

/** RFC 8935 §2.3: 400 with the code and words. */
function refused({ err, message }: SetRefused): FederationAnswer {
  return {
    ...json(400, { err, description: message }),
    headers: { 'content-type': 'application/json', 'content-language': 'en' },
  };
}

function json(status: number, value: unknown): FederationAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(value)),
  };
}

function plain(status: number, words: string, headers: Record<string, string> = {}): FederationAnswer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: Buffer.from(words),
  };
}
