import { Injectable } from '@nestjs/common';
import { type RidRevocation } from '@tocsin/formats';
import { type Transaction } from '@tocsin/platform';
import { type IncomingEffect } from '../../protocol/incoming-case.js';
import { type VerifiedEvent } from '../../transport/receiving/incoming-events.js';

export type OnwardRevocation = Extract<IncomingEffect, { do: 'carry-onward' }>;
export type OnwardCarrier = (
  tx: Transaction,
  message: VerifiedEvent<RidRevocation>,
  revocation: OnwardRevocation,
) => Promise<void>;

/** Where the sending side registers how a revocation reaches those who had the case from us. */
@Injectable()
export class OnwardRevocations {
  private carrier: OnwardCarrier | undefined;

  register(carrier: OnwardCarrier): void {
    this.carrier = carrier;
  }

  /** @throws Error where nobody registered: a revocation that goes no further is not to be taken for done */
  async carry(
    tx: Transaction,
    message: VerifiedEvent<RidRevocation>,
    revocation: OnwardRevocation,
  ): Promise<void> {
    if (!this.carrier) throw new Error('nobody carries revocations onward');
    await this.carrier(tx, message, revocation);
  }
}
