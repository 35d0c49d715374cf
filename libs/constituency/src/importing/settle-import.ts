import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { importNotReady, importTooOld, importUnknown } from '../constituency.errors.js';
import { APPLY } from './apply-import.sql.js';
import { IMPORT_COLUMNS, type ImportView } from './import.view.js';
import { type ImportState } from './import.vocabulary.js';
import { judgeImport } from './judge-import.js';
import { CHANGED_SINCE, UNDO } from './undo-import.sql.js';

/** Later, what the import brought has been worked with: others rely on it, and an undo is no correction. */
const UNDO_DAYS = 30;

const TOUCHED = `
  SELECT i.organisation_id AS id, coalesce(o.name, max(i.value)) AS name, bool_or(i.kind = 'organisation' AND i.verdict = 'new') AS made,
         bool_or(i.kind = 'organisation' AND i.reason = '${CHANGED_SINCE}') IS TRUE AS edited,
         count(*) FILTER (WHERE i.reason = '${CHANGED_SINCE}')::int AS kept,
         count(*) FILTER (WHERE i.kind IN ('range', 'asn', 'domain') AND i.verdict IN ('new', 'overlap'))::int AS assets,
         count(*) FILTER (WHERE i.kind = 'contact' AND i.verdict IN ('new', 'changed'))::int AS contacts
    FROM constituency.import_item i LEFT JOIN constituency.organisation o ON o.id = i.organisation_id
   WHERE i.import_id = $1 AND i.verdict IN ('new', 'changed', 'overlap') GROUP BY i.organisation_id, o.name`;

interface Touched {
  id: string;
  name: string;
  made: boolean;
  /** Of an undo: the organisation itself is not as the import wrote it, and so many of its items are not. */
  edited: boolean;
  kept: number;
  assets: number;
  contacts: number;
}

/** Applies what was previewed, or takes it back; each in one transaction, with a line in the record for every organisation. */
@Injectable()
export class SettleImport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Judges once more first: what others changed since the preview counts.
   * @throws DomainError `CONSTITUENCY.IMPORT_UNKNOWN` (404), `CONSTITUENCY.IMPORT_NOT_READY` (409)
   */
  async apply(actor: Actor, id: string): Promise<ImportView> {
    this.access.require(actor, 'constituency.write');
    return this.database.transaction(async (tx) => {
      const { fileName } = await this.lock(tx, id, 'preview');
      await judgeImport(tx, id);
      await runAll(tx, APPLY, [id, fileName]);
      await this.record(tx, actor, id, 'organisation.imported', fileName);
      return this.settle(tx, id, 'applied', 'applied_at');
    });
  }

  /**
   * Only what is still as the import wrote it; the rest is kept, its items' reason being `changed-since`. An organisation
   * that something else names meanwhile stays, without what the import gave it.
   *
   * @throws DomainError as `apply`, `CONSTITUENCY.IMPORT_TOO_OLD` (409)
   */
  async undo(actor: Actor, id: string): Promise<ImportView> {
    this.access.require(actor, 'constituency.write');
    return this.database.transaction(async (tx) => {
      const { fileName, appliedAt } = await this.lock(tx, id, 'applied');
      if (appliedAt && this.clock.now().getTime() - appliedAt.getTime() > UNDO_DAYS * 86_400_000)
        throw importTooOld(UNDO_DAYS);
      await runAll(tx, UNDO, [id, fileName]);
      // Before the organisations go, whose names the record keeps.
      await this.record(tx, actor, id, 'organisation.import-undone', fileName);
      const touched = await tx.query<Touched>(TOUCHED, [id]);
      for (const { id: organisationId, made, edited } of touched)
        if (made && !edited) await removeUnnamed(tx, organisationId);
      return this.settle(tx, id, 'undone', 'undone_at');
    });
  }

  private async lock(tx: Transaction, id: string, state: ImportState): Promise<ImportView> {
    // Two imports at once would not see each other's organisations: one after the other.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('constituency.import'))`);
    const [found] = await tx.query<ImportView>(
      `SELECT ${IMPORT_COLUMNS} FROM constituency.import WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!found) throw importUnknown();
    if (found.state !== state) throw importNotReady(found.state);
    return found;
  }

  private async settle(
    tx: Transaction,
    id: string,
    state: ImportState,
    at: 'applied_at' | 'undone_at',
  ): Promise<ImportView> {
    return tx.one<ImportView>(
      `UPDATE constituency.import SET state = $2, ${at} = $3, version = version + 1 WHERE id = $1 RETURNING ${IMPORT_COLUMNS}`,
      [id, state, this.clock.now()],
    );
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    id: string,
    action: string,
    file: string,
  ): Promise<void> {
    const touched = await tx.query<Touched>(TOUCHED, [id]);
    await this.audit.appendAll(
      tx,
      touched.map(({ id: organisationId, name, edited: _edited, ...what }) => ({
        actor,
        action,
        subject: { kind: 'organisation', id: organisationId, ref: name },
        detail: { importId: id, file, ...what },
      })),
    );
  }
}

async function runAll(tx: Transaction, statements: readonly string[], params: unknown[]): Promise<void> {
  for (const statement of statements)
    await tx.query(statement, params.slice(0, statement.includes('$2') ? 2 : 1));
}

/** Whoever names it is not known here: the foreign keys know. */
async function removeUnnamed(tx: Transaction, id: string): Promise<void> {
  await tx.query(`SAVEPOINT organisation`);
  try {
    await tx.query(`DELETE FROM constituency.organisation WHERE id = $1`, [id]);
    await tx.query(`RELEASE SAVEPOINT organisation`);
  } catch (error) {
    await tx.query(`ROLLBACK TO SAVEPOINT organisation`);
    if (!isStillNamed(error)) throw error;
  }
}

function isStillNamed(error: unknown): boolean {
  const FOREIGN_KEY_VIOLATION = '23503';
  return (error as { driverError?: { code?: string } }).driverError?.code === FOREIGN_KEY_VIOLATION;
}
