import { type Delivery } from '../message/message.vocabulary.js';

/** A finished mail and where it goes. */
export interface Parcel {
  /** Id of the message: the same parcel carried twice has the same. */
  id: string;
  reference: string;
  at: Date;
  /** The exact bytes; they are stored already. */
  bytes: Buffer;
  /** `from` is '' for the null sender: nobody answers it, servers included. */
  envelope: { from: string; to: string[] };
}

/** A way out of the house: an SMTP server, or a folder where none is configured. */
export abstract class MailCarrier {
  /**
   * @returns what was said about each recipient; some may be refused and others taken
   * @throws DeliveryError where the mail as a whole was not taken
   */
  abstract carry(parcel: Parcel): Promise<Delivery[]>;
}
