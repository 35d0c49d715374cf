import { Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { Events, sha256Hex, Throttle, type Transaction } from '@tocsin/platform';
import { correspondentKeys, type LoopSign, type NoAnswerReason } from './machine-answer.js';

const DAY_SECONDS = 24 * 60 * 60;

/** Automatic mail that one address gets in a day, by what it is; alike addresses together get the last. */
export const MAX_PER_DAY = { acknowledgement: 5, notice: 20, alike: 20 } as const;

/** Counts what machines of ours send, and tells people where that count, or a mail's own marks, ended a loop. */
@Injectable()
export class AutomaticMail {
  constructor(
    private readonly throttle: Throttle,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  /** Counts one more to the address. @returns whether it is one too many */
  async tooOften(kind: 'acknowledgement' | 'notice', address: string): Promise<boolean> {
    const { exact, alike } = correspondentKeys(address);
    const narrow = await this.throttle.attempt(keyOf(kind, exact), MAX_PER_DAY[kind], DAY_SECONDS);
    const wide = await this.throttle.attempt(keyOf('alike', alike), MAX_PER_DAY.alike, DAY_SECONDS);
    return narrow > 0 || wide > 0;
  }

  /**
   * Says in the record and to the duty leads (event `correspondence.loop-cut`) that an exchange was ended: once a
   * correspondent and day, or the alarm would be a flood of its own.
   */
  async cut(
    tx: Transaction,
    report: { id: string; reference: string },
    address: string | null,
    reason: LoopSign | NoAnswerReason,
  ): Promise<void> {
    const { alike } = correspondentKeys(address ?? '');
    if ((await this.throttle.attempt(keyOf('cut', alike), 1, DAY_SECONDS)) > 0) return;
    await this.audit.append(tx, {
      actor: SYSTEM,
      action: 'message.loop-cut',
      subject: { kind: 'report', id: report.id, ref: report.reference },
      detail: { reason },
    });
    await this.events.publish(tx, 'correspondence.loop-cut', { reportId: report.id, reason });
  }
}

/** Hashed: the table of counts is no list of addresses. */
function keyOf(kind: string, address: string): string {
  return `automatic:${kind}:${sha256Hex(Buffer.from(address))}`;
}
