import { Injectable } from '@nestjs/common';
import { type TlpLabel } from '@tocsin/config';
import { type CaseFormatName } from '@tocsin/formats';
import { Clock, Events, newId, type Transaction } from '@tocsin/platform';

/** A document that a feed or a MISP brought. */
export interface NewDocument {
  source: { kind: 'taxii' | 'misp'; id: string; title: string };
  /** Domain name of whose cases they are, where the document names none. */
  owner: string;
  /** For what bears no label. */
  tlp: TlpLabel;
  format: CaseFormatName;
  content: Buffer;
}

/** Keeps a document as it came and tells whoever makes reports of them; in the transaction that moves the cursor on. */
@Injectable()
export class ReceiveDocument {
  constructor(
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, { source, owner, tlp, format, content }: NewDocument): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO sharing.received_document (id, source_kind, source_id, source_title, owner, tlp, format, content, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, source.kind, source.id, source.title, owner, tlp, format, content, this.clock.now()],
    );
    await this.events.publish(tx, 'sharing.document-received', { documentId: id });
    return id;
  }
}
