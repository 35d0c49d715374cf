import { BlobReader, BlobWriter, configure, ZipWriter } from '@zip.js/zip.js';

/** What everybody in the field uses: it keeps nobody out, it keeps programs from looking in and people from a slip. */
export const ARCHIVE_PASSWORD = 'infected';

// Workers would be files of their own to find; one archive at a time needs none.
configure({ useWebWorkers: false });

/**
 * A ZIP with one file under a harmless name, locked with `infected`. The old ZipCrypto and not AES, so that every tool
 * opens it (docs/adr/0055).
 */
export async function lockedArchive(name: string, bytes: Buffer): Promise<Buffer> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    password: ARCHIVE_PASSWORD,
    zipCrypto: true,
    extendedTimestamp: false,
  });
  await writer.add(sampleName(name), new BlobReader(new Blob([new Uint8Array(bytes)])));
  const archive = await writer.close();
  return Buffer.from(await archive.arrayBuffer());
}

/** Recognisable, plain ASCII, and of an ending that no system opens: `invoice.pdf.exe` is `invoice.pdf.exe.sample`. */
export function sampleName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^\w.-]+/g, '_')
    .replace(/^[._-]+/, '')
    .slice(0, 100);
  return `${plain === '' ? 'file' : plain}.sample`;
}
