import { Injectable } from '@nestjs/common';
import { type BouncedRecipient, type ParsedMail } from '@tocsin/mail';
import { type Transaction } from '@tocsin/platform';
import { oneLine } from '../message/one-line.js';
import { UnreachableAddresses } from '../unreachable/unreachable-addresses.js';

/** What a machine says of a mail whose thread was found. */
interface Verdict {
  threadId: string;
  /** The message that it is about; null: the newest mail of the thread. */
  ours: string | null;
  mail: ParsedMail;
  at: Date;
}

/** Actions that say that somebody has it (RFC 3464, RFC 8098). */
const ARRIVED = new Set(['delivered', 'displayed', 'processed']);

/** Notes on a message of ours, and on the addresses of its thread, that they were not reached, or were. */
@Injectable()
export class BounceMarks {
  constructor(private readonly unreachable: UnreachableAddresses) {}

  /** @returns the message that was marked, or null where the bounce reports no failure (delayed, delivered) */
  async set(tx: Transaction, { threadId, ours, mail, at }: Verdict): Promise<string | null> {
    const recipients = mail.fields?.recipients ?? [];
    const failed = recipients.filter(isFailure);
    await this.arrived(tx, threadId, recipients);
    if (recipients.length > 0 && failed.length === 0) return null;
    const [message] = await tx.query<{ id: string }>(
      `UPDATE correspondence.message SET bounced_at = $3, last_error = $4, version = version + 1
        WHERE id = coalesce($2::uuid, (SELECT id FROM correspondence.message
                                        WHERE thread_id = $1 AND direction = 'out' AND channel = 'email' AND state = 'sent'
                                        ORDER BY position DESC LIMIT 1))
          AND thread_id = $1 RETURNING id`,
      [threadId, ours, at, reason(failed)],
    );
    await this.markAddresses(tx, threadId, message?.id ?? null, failed, at);
    return message?.id ?? null;
  }

  /** Only addresses of the thread: a forged bounce can mark nobody else. */
  private async markAddresses(
    tx: Transaction,
    threadId: string,
    messageId: string | null,
    failed: readonly BouncedRecipient[],
    at: Date,
  ): Promise<void> {
    const byAddress = new Map(
      failed.flatMap((each) => addressesOf(each).map((address) => [address, each] as const)),
    );
    const marked = await tx.query<{ address: string }>(
      `UPDATE correspondence.participant SET bounced_at = $2
        WHERE thread_id = $1 AND (address = ANY($3)
          OR cardinality($3::text[]) = 0 AND address IN (
               SELECT lower(to_each->>'address') FROM correspondence.message m, jsonb_array_elements(m.recipients) to_each
                WHERE m.id = $4))
        RETURNING address`,
      [threadId, at, [...byAddress.keys()], messageId],
    );
    const [first] = failed;
    const unreached = marked.map(({ address }) => {
      const { reason: why, hard, status } = byAddress.get(address) ?? first ?? UNTOLD;
      return { address, reason: why ?? 'undefined', hard, status };
    });
    await this.unreachable.mark(tx, unreached, messageId, at);
  }

  private async arrived(
    tx: Transaction,
    threadId: string,
    recipients: readonly BouncedRecipient[],
  ): Promise<void> {
    const named = recipients
      .filter(({ action }) => action !== null && ARRIVED.has(action))
      .flatMap(addressesOf);
    if (named.length === 0) return;
    const known = await tx.query<{ address: string }>(
      `SELECT address FROM correspondence.participant WHERE thread_id = $1 AND address = ANY($2)`,
      [threadId, named],
    );
    await this.unreachable.clear(
      tx,
      known.map(({ address }) => address),
    );
  }
}

const UNTOLD = { reason: null, hard: false, status: null };

function isFailure({ action, status }: BouncedRecipient): boolean {
  if (action !== null) return action === 'failed';
  return status === null || status.startsWith('5');
}

/** The address that failed, and the one that we wrote to where a forwarding changed it. */
function addressesOf({ finalRecipient, originalRecipient }: BouncedRecipient): string[] {
  return [finalRecipient, originalRecipient].map(bareAddress).filter((each) => each !== null);
}

/** RFC 3464 writes `rfc822; user@example.org`. */
function bareAddress(recipient: string | null): string | null {
  const address = recipient?.split(';').at(-1)?.trim().replaceAll(/[<>]/g, '').toLowerCase();
  return address?.includes('@') ? address : null;
}

function reason(failed: readonly BouncedRecipient[]): string {
  const [first] = failed;
  const said = [first?.status, first?.diagnosticCode].filter(Boolean).join(' ');
  return oneLine(said === '' ? 'bounced' : `bounced: ${said}`, 300);
}
