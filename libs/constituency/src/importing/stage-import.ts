import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId, type Transaction } from '@tocsin/platform';
import { importUnknown } from '../constituency.errors.js';
import { type ReadItem } from './import-item.js';
import { IMPORT_COLUMNS, type ImportView } from './import.view.js';
import { type ImportFormat } from './import.vocabulary.js';
import { judgeImport } from './judge-import.js';
import { limitUpload } from './limit-upload.js';
import { readCsv } from './read-csv.js';
import { readRipe } from './read-ripe.js';

/** Held in memory at a time, however long the file is. */
const BATCH = 1000;
const LONGEST_NAME = 200;
/** More is a mistake: no national constituency has a tenth of it. */
const MOST_ITEMS = 2_000_000;

/** Reads a file as it comes in and judges what it would do; nothing of the constituency changes. */
@Injectable()
export class StageImport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly clock: Clock,
  ) {}

  /** Readable at once under the id, with the lines so far. @throws DomainError `IDENTITY.FORBIDDEN` (403) */
  async begin(actor: Actor, format: ImportFormat, fileName: string): Promise<string> {
    this.access.require(actor, 'constituency.write');
    const id = newId();
    await this.database.query(
      `INSERT INTO constituency.import (id, format, file_name, state, created_by, created_by_name, created_at)
       VALUES ($1, $2, $3, 'reading', $4, $5, $6)`,
      [id, format, fileName.slice(0, LONGEST_NAME), actor.id, actor.name, this.clock.now()],
    );
    return id;
  }

  /** A file that cannot be read to its end is kept as `failed`, with why. */
  async execute(
    actor: Actor,
    file: { format: ImportFormat; fileName: string; stream: AsyncIterable<Buffer> },
  ): Promise<ImportView> {
    const id = await this.begin(actor, file.format, file.fileName);
    try {
      const stream = limitUpload(file.stream);
      await this.readAll(id, file.format === 'csv' ? readCsv(stream) : readRipe(stream));
      await this.database.transaction(async (tx) => {
        await this.requireReading(tx, id);
        await judgeImport(tx, id);
        await tx.query(`UPDATE constituency.import SET state = 'preview' WHERE id = $1`, [id]);
      });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      await this.database.query(
        `UPDATE constituency.import SET state = 'failed', error = $2 WHERE id = $1 AND state = 'reading'`,
        [id, why.slice(0, 500)],
      );
    }
    const [view] = await this.database.query<ImportView>(
      `SELECT ${IMPORT_COLUMNS} FROM constituency.import WHERE id = $1`,
      [id],
    );
    if (!view) throw importUnknown();
    return view;
  }

  private async readAll(id: string, items: AsyncGenerator<ReadItem>): Promise<void> {
    let batch: (ReadItem & { n: number })[] = [];
    let n = 0;
    for await (const item of items) {
      n += 1;
      if (n > MOST_ITEMS) throw new Error(`more than ${MOST_ITEMS} entries`);
      batch.push({ ...item, n });
      if (batch.length < BATCH) continue;
      await this.store(id, batch);
      batch = [];
    }
    await this.store(id, batch);
  }

  private async store(id: string, batch: readonly (ReadItem & { n: number })[]): Promise<void> {
    const last = batch.at(-1);
    if (!last) return;
    await this.database.transaction(async (tx) => {
      await this.requireReading(tx, id);
      await tx.query(
        `WITH stored AS (
         INSERT INTO constituency.import_item (import_id, n, line, kind, org_key, value, data, reason, verdict)
         SELECT $1, i.n, i.line, i.kind, i."orgKey", i.value, i.data, i.reason, CASE WHEN i.kind = 'error' THEN 'error' END
           FROM jsonb_to_recordset($2::jsonb) AS i(n int, line int, kind text, "orgKey" text, value text, data jsonb, reason text))
       UPDATE constituency.import SET lines = greatest(lines, $3), items = $4 WHERE id = $1`,
        [id, JSON.stringify(batch).replaceAll('\\u0000', ''), last.line, last.n],
      );
    });
  }

  /** Locked, so that `SweepImports` does not drop the rows between two batches and leave the later ones. */
  private async requireReading(tx: Transaction, id: string): Promise<void> {
    const reading = await tx.query(
      `SELECT 1 FROM constituency.import WHERE id = $1 AND state = 'reading' FOR UPDATE`,
      [id],
    );
    if (reading.length === 0) throw new Error('given up: it took too long');
  }
}
