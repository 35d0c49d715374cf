import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { csvCell } from '@tocsin/formats';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId } from '@tocsin/platform';
import { ReleaseGate } from '../gate/release-gate.js';
import { type ReleaseRequest } from '../gate/release-request.js';
import { type LedgerFilter } from './ledger-filter.js';
import { type LedgerLineView } from './ledger-line.view.js';
import { ReadLedger } from './read-ledger.js';

/** Named columns, in English and in this order: programs read them. */
const COLUMNS = {
  id: (line) => line.id,
  at: (line) => line.at.toISOString(),
  direction: (line) => line.direction,
  outcome: (line) => line.outcome,
  reason: (line) => line.reason,
  way: (line) => line.way,
  content: (line) => line.content,
  label: (line) => line.label,
  exercise: (line) => line.drill,
  recipient: (line) => line.recipient,
  partner: (line) => line.partner?.name ?? null,
  subject: (line) => line.subject.ref ?? line.subject.kind,
  actor: (line) => line.actor.name,
  sha256: (line) => line.sha256,
  bytes: (line) => line.size,
  removed: (line) => line.removedCount,
  'agreement-version': (line) => line.agreementVersion,
} as const satisfies Record<string, (line: LedgerLineView) => string | number | boolean | null>;

const CONTENT_TYPE = 'text/csv; charset=utf-8';

/** Who takes it works here: it names cases and partners, and holds nothing of what was said. */
const TO_STAFF: ReleaseRequest = {
  label: 'AMBER',
  recipient: { kind: 'staff', clearance: 'AMBER', named: true, drillParticipant: true },
  way: { kind: 'export', encrypted: true },
  drill: false,
};

/** The ledger as a file, whole, in the memory of a page; itself a line of the ledger. */
@Injectable()
export class ExportLedger {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly ledger: ReadLedger,
    private readonly gate: ReleaseGate,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    filter: LedgerFilter,
  ): { name: string; contentType: string; pieces: AsyncGenerator<string> } {
    this.access.require(actor, 'sharing.read');
    const name = `ledger-${this.clock.now().toISOString().slice(0, 10)}.csv`;
    return { name, contentType: CONTENT_TYPE, pieces: this.pieces(actor, filter) };
  }

  private async *pieces(actor: Actor, filter: LedgerFilter): AsyncGenerator<string> {
    const subject = { kind: 'export' as const, id: newId(), ref: null };
    const about = { actor, subject, content: 'csv' };
    const { allowed } = await this.database.transaction((tx) => this.gate.ask(tx, TO_STAFF, about));
    if (!allowed) return;
    const hash = createHash('sha256');
    let size = 0;
    let lines = 0;
    const piece = (text: string): string => {
      hash.update(text, 'utf8');
      size += Buffer.byteLength(text);
      return text;
    };
    try {
      // With a BOM, or spreadsheets take names in other scripts for Latin-1.
      yield piece(`\uFEFF${Object.keys(COLUMNS).join(',')}\r\n`);
      for (let cursor: string | undefined; ;) {
        const { items, next } = await this.ledger.list(actor, { ...filter, cursor, limit: 1000 });
        lines += items.length;
        yield piece(items.map(row).join(''));
        if (next === null) return;
        cursor = next;
      }
    } finally {
      const bytes = { sha256: hash.digest('hex'), size, contentType: CONTENT_TYPE };
      await this.database.transaction(async (tx) => {
        const { sha256 } = bytes;
        await this.audit.append(tx, {
          actor,
          action: 'ledger.exported',
          subject,
          detail: { filter, lines, sha256 },
        });
        await this.gate.left(tx, TO_STAFF, about, bytes);
      });
    }
  }
}

function row(line: LedgerLineView): string {
  return `${Object.values(COLUMNS)
    .map((cell) => csvCell(cell(line)))
    .join(',')}\r\n`;
}
