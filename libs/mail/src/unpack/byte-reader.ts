/** A file that ends too early or points outside itself; whoever reads it keeps what came before. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
}

/** Reads little-endian fields one after the other, never outside the bytes. */
export class ByteReader {
  at = 0;

  constructor(readonly bytes: Buffer) {}

  get left(): number {
    return this.bytes.length - this.at;
  }

  take(length: number): Buffer {
    if (length < 0 || length > this.left)
      throw new DamagedFileError(`${length} bytes wanted, ${this.left} left`);
    const taken = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return taken;
  }

  skip(length: number): void {
    this.take(length);
  }

  u8(): number {
    return this.take(1).readUInt8(0);
  }

  u16(): number {
    return this.take(2).readUInt16LE(0);
  }

  u32(): number {
    return this.take(4).readUInt32LE(0);
  }
}
