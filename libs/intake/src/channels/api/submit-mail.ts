import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { StoreMessage } from '../email/store-message.js';

/** Takes a raw RFC 5322 message by API; it goes the way of all mail, so it may turn out to be a reply or a double. */
@Injectable()
export class SubmitMail {
  constructor(
    private readonly access: AccessPolicy,
    private readonly store: StoreMessage,
  ) {}

  /** @returns the stored message's id, committed */
  execute(actor: Actor, raw: Buffer): Promise<string> {
    this.access.require(actor, 'report.create');
    return this.store.execute(raw, { source: 'api', from: null, to: [], remoteAddress: null });
  }
}
