// Chance that comes out the same for the same seed (mulberry32), so that a run that failed can be run again.

export class Chance {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed | 0;
  }

  /** 0 ≤ x < 1 */
  next() {
    this.#state = (this.#state + 0x6d_2b_79_f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  happens(share) {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  between(from, to) {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** @template T @param {readonly T[]} from @returns {T} */
  pick(from) {
    return from[Math.floor(this.next() * from.length)];
  }

  /** @template T @param {readonly T[]} from @returns {T[]} each one with that share */
  some(from, share) {
    return from.filter(() => this.happens(share));
  }
}
