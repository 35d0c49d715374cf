import {
  type ChannelAnswer,
  ChannelError,
  type ChannelRequest,
  FederationEndpoint,
  OwnIdentity,
  PartnerChannel,
  type Peer,
} from '@tocsin/sharing';

/** What stands at one end of the network. */
export interface NetworkNode {
  name: string;
  /** Origin of its public address: `https://cirt-aa.example`. */
  origin: string;
  get<T>(type: abstract new (...args: never[]) => T): T;
}

/** One request on its way, before anybody has seen it. */
export interface Letter {
  from: string;
  to: string;
  method: string;
  path: string;
  body: Buffer;
}

/**
 * What the network does with a letter: `drop` it before it arrives; `lose-answer`: it arrives, and the sender does not
 * hear of it; `double` it; `flip` one bit; `delay` it until `release()`, while the sender gives up waiting.
 */
export type Fate = 'deliver' | 'drop' | 'lose-answer' | 'double' | 'flip' | 'delay';

/** Joins instances in one process: the bytes and everything that reads them are real, the wire is not. */
export class InProcessNetwork {
  private readonly nodes = new Map<string, NetworkNode>();
  private readonly away = new Set<string>();
  private delayed: (() => Promise<unknown>)[] = [];
  /** Decides on each letter; a test sets it. */
  fate: (letter: Letter) => Fate = () => 'deliver';
  /** Every letter that was sent, arrived or not. */
  readonly letters: Letter[] = [];

  join(node: NetworkNode): void {
    this.nodes.set(node.origin, node);
  }

  /** Nobody reaches it, and it reaches nobody. */
  down(name: string): void {
    this.away.add(name);
  }

  up(name: string): void {
    this.away.delete(name);
  }

  /** Delivers what was delayed; the last one first where that is asked. @returns how many */
  async release(order: 'as-sent' | 'last-first' = 'as-sent'): Promise<number> {
    const waiting = order === 'as-sent' ? this.delayed : this.delayed.toReversed();
    this.delayed = [];
    for (const deliver of waiting) await deliver();
    return waiting.length;
  }

  channelOf(name: string): PartnerChannel {
    return new NetworkChannel((peer, request) => this.carry(name, peer, request));
  }

  private async carry(from: string, peer: Peer, request: ChannelRequest): Promise<ChannelAnswer> {
    const url = new URL(request.url);
    const source = [...this.nodes.values()].find(({ name }) => name === from);
    const target = this.nodes.get(url.origin);
    if (!source || !target || this.away.has(from) || this.away.has(target.name))
      throw new ChannelError('unreachable', 'ECONNREFUSED');
    if (!peer.certificates.includes((await target.get(OwnIdentity).tls()).sha256))
      throw new ChannelError('wrong-certificate', 'the certificate is not the one that was agreed on');
    const body = Buffer.from(request.body ?? Buffer.alloc(0));
    const letter = { from, to: target.name, method: request.method, path: url.pathname + url.search, body };
    this.letters.push(letter);
    const { sha256 } = await source.get(OwnIdentity).tls();
    const arrive = (bytes: Buffer) =>
      target.get(FederationEndpoint).answer({
        method: letter.method,
        path: letter.path,
        headers: lowerCase(request.headers),
        body: bytes,
        certificateSha256: sha256,
      });
    const answer = await this.meet(this.fate(letter), body, arrive);
    if (answer.body.length > request.maxBytes) throw new ChannelError('too-large', 'the answer is too large');
    return answer;
  }

  private async meet(
    fate: Fate,
    body: Buffer,
    arrive: (bytes: Buffer) => Promise<ChannelAnswer>,
  ): Promise<ChannelAnswer> {
    if (fate === 'drop') throw new ChannelError('timeout', 'no answer in time');
    if (fate === 'delay') {
      this.delayed.push(() => arrive(body));
      throw new ChannelError('timeout', 'no answer in time');
    }
    if (fate === 'double') await arrive(body);
    const answer = await arrive(fate === 'flip' ? flipped(body) : body);
    if (fate === 'lose-answer') throw new ChannelError('timeout', 'no answer in time');
    return answer;
  }
}

class NetworkChannel extends PartnerChannel {
  constructor(override readonly request: (peer: Peer, request: ChannelRequest) => Promise<ChannelAnswer>) {
    super();
  }
}

/** One bit in the middle, where the payload is. */
export function flipped(bytes: Buffer, at = Math.floor(bytes.length / 2)): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
