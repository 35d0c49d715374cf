import { Injectable } from '@nestjs/common';
import { forbidden } from '../identity.errors.js';
import { type Actor } from './actor.js';
import { type Right } from './rights.js';

/** The one place that decides who may do what; every command and query asks it first. */
@Injectable()
export class AccessPolicy {
  /** @throws DomainError `IDENTITY.FORBIDDEN` (403) naming the right that is missing */
  require(actor: Actor, right: Right): void {
    if (!this.allows(actor, right)) throw forbidden(right);
  }

  allows(actor: Actor, right: Right): boolean {
    return actor.rights.has(right);
  }
}
