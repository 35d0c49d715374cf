import { Injectable } from '@nestjs/common';
import { type OutgoingAttachment } from '@tocsin/mail';
import { Blobs, type Transaction } from '@tocsin/platform';
import { type OutgoingMessage } from '../message/outgoing-messages.js';
import { unsendableFiles } from './unsendable-files.js';

/** The files of a message that is about to leave. */
@Injectable()
export class MessageFiles {
  constructor(private readonly blobs: Blobs) {}

  /** What may not leave any more: somebody sealed it, or the scanner found it, while the message waited. */
  async held(tx: Transaction, { files }: Pick<OutgoingMessage, 'files'>): Promise<string[]> {
    const held = await unsendableFiles(
      tx,
      files.map(({ sha256 }) => sha256),
    );
    return files.filter(({ sha256 }) => held.has(sha256)).map(({ name }) => name);
  }

  async read({ files }: Pick<OutgoingMessage, 'files'>): Promise<OutgoingAttachment[]> {
    const read: OutgoingAttachment[] = [];
    for (const { name, contentType, sha256 } of files)
      read.push({ name, contentType, content: await this.blobs.get(sha256) });
    return read;
  }
}
