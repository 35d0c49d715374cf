import { Injectable } from '@nestjs/common';
import { type BouncedRecipient, type ParsedMail } from '@tocsin/mail';
import { type Transaction } from '@tocsin/platform';
import { oneLine } from '../message/one-line.js';

/** Notes on a message of ours, and on the addresses of its thread, that they were not reached. */
@Injectable()
export class BounceMarks {
  /**
   * @param ours the message that bounced; null: the newest mail of the thread
   * @returns the message that was marked, or null where the bounce reports no failure (delayed, delivered)
   */
  async set(
    tx: Transaction,
    threadId: string,
    ours: string | null,
    mail: ParsedMail,
    at: Date,
  ): Promise<string | null> {
    const failed = (mail.fields?.recipients ?? []).filter(isFailure);
    if (mail.fields && mail.fields.recipients.length > 0 && failed.length === 0) return null;
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
    const named = failed
      .map(({ finalRecipient }) => bareAddress(finalRecipient))
      .filter((each) => each !== null);
    await tx.query(
      `UPDATE correspondence.participant SET bounced_at = $2
        WHERE thread_id = $1 AND (address = ANY($3)
          OR cardinality($3::text[]) = 0 AND address IN (
               SELECT lower(to_each->>'address') FROM correspondence.message m, jsonb_array_elements(m.recipients) to_each
                WHERE m.id = $4))`,
      [threadId, at, named, messageId],
    );
  }
}

function isFailure({ action, status }: BouncedRecipient): boolean {
  if (action !== null) return action === 'failed';
  return status === null || status.startsWith('5');
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
