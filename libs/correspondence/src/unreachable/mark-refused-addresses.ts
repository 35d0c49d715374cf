import { bounceReason } from '@tocsin/mail';
import { Clock, Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { UnreachableAddresses } from './unreachable-addresses.js';

interface Refused {
  messageId: string;
  refusals: { address: string; reply: string | null }[];
}

/** An address that the mail server refused at once is as unreachable as one whose mail came back. */
@OnEvent('correspondence.recipients-refused', 'mark-refused-addresses')
export class MarkRefusedAddresses implements EventHandler<Refused> {
  constructor(
    private readonly database: Database,
    private readonly unreachable: UnreachableAddresses,
    private readonly clock: Clock,
  ) {}

  async handle({ messageId, refusals }: Refused): Promise<void> {
    const refused = refusals
      .map(({ address, reply }) => ({ address: address.toLowerCase(), ...whyOf(reply ?? '') }))
      // What the server says of the message or of us does not speak of the address.
      .filter(({ reason }) => ABOUT_THE_ADDRESS.has(reason));
    if (refused.length === 0) return;
    await this.database.transaction((tx) => this.unreachable.mark(tx, refused, messageId, this.clock.now()));
  }
}

const ABOUT_THE_ADDRESS: ReadonlySet<string> = new Set([
  'userunknown',
  'hostunknown',
  'hasmoved',
  'notaccept',
  'mailboxfull',
  'suspend',
  'filtered',
]);

function whyOf(reply: string) {
  const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1] ?? null;
  return { status, ...bounceReason({ action: 'failed', status, diagnostic: reply, words: '' }) };
}
