import { decodeCharset } from '../mime/decode-charset.js';
import { ByteReader } from './byte-reader.js';

/** Properties by the numbers of [MS-OXPROPS] that a mail's reader needs. */
export const mapi = {
  subject: 0x0037,
  clientSubmitTime: 0x0039,
  transportHeaders: 0x007d,
  senderName: 0x0c1a,
  senderEmail: 0x0c1f,
  senderSmtp: 0x5d01,
  sentRepresentingName: 0x0042,
  sentRepresentingEmail: 0x0065,
  sentRepresentingSmtp: 0x5d02,
  displayTo: 0x0e04,
  deliveryTime: 0x0e06,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  displayName: 0x3001,
  recipientEmail: 0x3003,
  recipientSmtp: 0x39fe,
  attachData: 0x3701,
  attachName: 0x3704,
  attachMethod: 0x3705,
  attachLongName: 0x3707,
  attachType: 0x370e,
  attachContentId: 0x3712,
  internetCodepage: 0x3fde,
  messageCodepage: 0x3ffd,
} as const;

export type MapiName = keyof typeof mapi;

/** Values by property number: bytes as they stand, with their type; a number or a time for the fixed ones. */
export class MapiProperties {
  private readonly values = new Map<number, { type: number; bytes: Buffer }>();

  /** Charset of `string8` values. */
  codepage = '';

  /** The first value of a number counts. */
  set(id: number, type: number, bytes: Buffer): void {
    if (!this.values.has(id)) this.values.set(id, { type, bytes });
  }

  has(name: MapiName): boolean {
    return this.values.has(mapi[name]);
  }

  typeOf(name: MapiName): number | null {
    return this.values.get(mapi[name])?.type ?? null;
  }

  bytes(name: MapiName): Buffer | null {
    return this.values.get(mapi[name])?.bytes ?? null;
  }

  text(name: MapiName): string | null {
    const value = this.values.get(mapi[name]);
    if (!value) return null;
    const charset = value.type === 0x1f ? 'utf-16le' : this.charset();
    return decodeCharset(value.bytes, charset).text.replace(/\0+$/, '');
  }

  number(name: MapiName): number | null {
    const bytes = this.bytes(name);
    return bytes && bytes.length >= 4 ? bytes.readUInt32LE(0) : null;
  }

  /** FILETIME: tenths of microseconds since 1601. */
  time(name: MapiName): Date | null {
    const bytes = this.bytes(name);
    if (!bytes || bytes.length < 8) return null;
    const date = new Date(Number(bytes.readBigUInt64LE(0) / 10_000n) - 11_644_473_600_000);
    return Number.isNaN(date.getTime()) ? null : date;
  }

  private charset(): string {
    const page = this.number('messageCodepage') ?? this.number('internetCodepage');
    return page === null ? this.codepage : charsetOfCodepage(page);
  }
}

export function charsetOfCodepage(page: number): string {
  const named = new Map([
    [65001, 'utf-8'],
    [65000, 'utf-7'],
    [1200, 'utf-16le'],
    [932, 'shift_jis'],
    [936, 'gb18030'],
    [54936, 'gb18030'],
    [949, 'cp949'],
    [950, 'big5'],
    [20866, 'koi8-r'],
    [21866, 'koi8-u'],
    [20127, 'us-ascii'],
    [50220, 'iso-2022-jp'],
    [51932, 'euc-jp'],
    [874, 'windows-874'],
  ]);
  if (page >= 28591 && page <= 28605) return `iso-8859-${page - 28590}`;
  return named.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : `cp${page}`);
}

const widths = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);

/** The property list of a TNEF attribute ([MS-OXTNEF] 2.1.3.4), as far as it can be read. */
export function readPropertyList(bytes: Buffer, codepage: string): MapiProperties {
  const properties = new MapiProperties();
  properties.codepage = codepage;
  const reader = new ByteReader(bytes);
  const count = Math.min(reader.u32(), 5000);
  for (let index = 0; index < count && reader.left >= 4; index++) {
    const type = reader.u16();
    const id = reader.u16();
    if (id >= 0x8000) skipName(reader);
    const width = widths.get(type & 0xfff);
    const several = (type & 0x1000) !== 0 || width === undefined;
    const values = several ? Math.min(reader.u32(), 5000) : 1;
    for (let value = 0; value < values; value++) {
      const length = width ?? reader.u32();
      const content = reader.take(length);
      if (width === undefined) reader.skip(Math.min(reader.left, (4 - (length % 4)) % 4));
      if (value === 0) properties.set(id, type & 0xfff, content);
    }
  }
  return properties;
}

function skipName(reader: ByteReader): void {
  reader.skip(16);
  if (reader.u32() === 0) reader.skip(4);
  else {
    const length = reader.u32();
    reader.skip(length);
    reader.skip(Math.min(reader.left, (4 - (length % 4)) % 4));
  }
}
