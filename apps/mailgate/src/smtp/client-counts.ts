/** How many connections each address has open, so that one stranger cannot take all places. */
export class ClientCounts {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Counts one more, or says that there are enough of this address. */
  add(address: string): boolean {
    const count = this.counts.get(address) ?? 0;
    if (count >= this.most) return false;
    this.counts.set(address, count + 1);
    return true;
  }

  remove(address: string): void {
    const count = (this.counts.get(address) ?? 0) - 1;
    if (count > 0) this.counts.set(address, count);
    else this.counts.delete(address);
  }
}
