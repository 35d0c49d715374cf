/** A bucket a caller that fills up over a minute; what is over is told to wait. Pure but for what it remembers. */
export class RateLimit {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  /** @param perMinute how many at once, and how many more each minute */
  constructor(private readonly perMinute: number) {}

  /** @returns seconds to wait; 0: go ahead */
  take(caller: string, now: number): number {
    const { tokens, at } = this.buckets.get(caller) ?? { tokens: this.perMinute, at: now };
    const filled = Math.min(this.perMinute, tokens + ((now - at) / 60_000) * this.perMinute);
    if (filled < 1) return Math.max(1, Math.ceil(((1 - filled) / this.perMinute) * 60));
    // A full house of callers is a flood of made-up ones: they start anew together.
    if (this.buckets.size >= MOST_CALLERS && !this.buckets.has(caller)) this.buckets.clear();
    this.buckets.set(caller, { tokens: filled - 1, at: now });
    return 0;
  }
}

const MOST_CALLERS = 10_000;
