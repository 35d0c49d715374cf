import { Injectable } from '@nestjs/common';
import { type RidEvent, type RidEventName } from '@tocsin/formats';
import { type Transaction } from '@tocsin/platform';
import { type PartnerRecord } from '../../partners/directory/partner.view.js';

export type RidEventOf<Name extends RidEventName> = Extract<RidEvent, { name: Name }>;

/** An event that its partner signed, for us: everything about it but what it means. */
export interface VerifiedEvent<Event extends RidEvent = RidEvent> {
  /** Of `sharing.incoming_message`. */
  id: string;
  /** Who sent it, as he stands now. */
  partner: PartnerRecord;
  partnerId: string;
  jti: string;
  kid: string;
  /** Compact JWS, as it came: the proof. */
  jws: string;
  /** Of those bytes, lower-case hexadecimal. */
  sha256: string;
  issuedAt: Date;
  toe: Date | null;
  receivedAt: Date;
  event: Event;
}

/** Works on an event in the transaction that marks it as processed: an error undoes all of it, and it is tried again. */
export type IncomingHandler<Event extends RidEvent = RidEvent> = (
  tx: Transaction,
  received: VerifiedEvent<Event>,
) => Promise<void>;

/** Who works on which event; the parts of the library say so when they start. */
@Injectable()
export class IncomingEvents {
  private readonly handlers = new Map<RidEventName, IncomingHandler[]>();

  /** Several of one event run in the order in which they were registered. */
  register<Name extends RidEventName>(name: Name, handler: IncomingHandler<RidEventOf<Name>>): void {
    const narrowed: IncomingHandler = (tx, received) =>
      handler(tx, received as VerifiedEvent<RidEventOf<Name>>);
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), narrowed]);
  }

  of(name: RidEventName): readonly IncomingHandler[] {
    return this.handlers.get(name) ?? [];
  }
}
