// What happened, as somebody who sees everything would write it down. Nothing in the simulation reads it.

export class Book {
  attempts = 0;
  deadLetters = 0;
  duplicates = 0;
  refused = 0;
  messages = 0;
  lastEffect = 0;
  /** Wishes of people: pass this revision of this case to these. */
  wishes = [];
  /** @type {Release[]} what the rules made of them */
  releases = [];
  /** @type {{ key: string, by: number, from: number, to: number, kind: string }[]} */
  revocations = [];
  /** @type {{ number: number, key: string, revision: number, sha256: string, at: number, from: number }[]} */
  shown = [];
  /** @type {{ number: number, key: string, why: string, from: number, revision: number }[]} */
  refusals = [];
  messagesOf = new Map();

  /**
   * @typedef {object} Release
   * @property {string} key of the case @property {number} revision @property {string} sha256
   * @property {number} from @property {number} to @property {string[]} hops @property {number} hopsLeft
   * @property {{ tlp: string, exercise: boolean }} facts
   * @property {import('@tocsin/release').Agreement} agreement @property {{ state: string }} delivery
   * @property {number} at
   */

  left({ event }) {
    this.messages += 1;
    const key = keyOf(event.case);
    this.messagesOf.set(key, (this.messagesOf.get(key) ?? 0) + 1);
  }

  /** Every transport delivery counts as over when it had its effect. */
  effect(now) {
    this.lastEffect = Math.max(this.lastEffect, now);
  }
}

export const keyOf = ({ owner, id }) => `${owner}#${id}`;
