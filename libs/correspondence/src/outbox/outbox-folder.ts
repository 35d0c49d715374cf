import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Delivery } from '../message/message.vocabulary.js';
import { DeliveryError } from './delivery-error.js';
import { MailCarrier, type Parcel } from './mail-carrier.js';

/**
 * Writes mail as `.eml` files: where no server is configured, nothing leaves the machine and everything can be looked
 * at. A file appears whole or not at all, and the same parcel again replaces it.
 */
export class OutboxFolder extends MailCarrier {
  constructor(private readonly folder: string) {
    super();
  }

  async carry(parcel: Parcel): Promise<Delivery[]> {
    const place = join(this.folder, fileName(parcel));
    const draft = join(this.folder, `.${parcel.id}.tmp`);
    try {
      await mkdir(this.folder, { recursive: true });
      const file = await open(draft, 'w', 0o600);
      try {
        await file.writeFile(parcel.bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, place);
      await syncFolder(this.folder);
      return parcel.envelope.to.map((address) => ({
        address: address.toLowerCase(),
        state: 'taken',
        reply: null,
      }));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      throw new DeliveryError(
        `the mail could not be written to the outbox folder (${code})`,
        'unreachable',
        false,
        error,
      );
    }
  }
}

/** `20261122T040501Z-R-2026-000123-<message id>.eml`: sorts by time, and nothing of a stranger's is in it. */
export function fileName({ at, reference, id }: Pick<Parcel, 'at' | 'reference' | 'id'>): string {
  const time = at.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `${time}-${reference}-${id}`.replaceAll(/[^A-Za-z0-9-]/g, '_') + '.eml';
}

/** The name too has to survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
