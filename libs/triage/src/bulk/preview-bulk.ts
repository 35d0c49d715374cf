import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { canBecome } from '@tocsin/incidents';
import { Clock, Database, newId } from '@tocsin/platform';
import { bulkEmpty } from '../triage.errors.js';
import { type BulkOrder, type SkipReason } from './bulk-order.js';
import { type BulkSelection, BulkSelections, type Selected } from './bulk-selection.js';
import { type BulkView, BulkViews } from './bulk-view.js';

/** Freezes what is meant and says what would become of each; nothing happens yet. */
@Injectable()
export class PreviewBulk {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly selections: BulkSelections,
    private readonly views: BulkViews,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `TRIAGE.BULK_EMPTY`, `TRIAGE.BULK_TOO_LARGE` */
  async execute(actor: Actor, order: BulkOrder, selection: BulkSelection): Promise<BulkView> {
    this.access.require(actor, order.kind === 'report' ? 'report.triage' : 'incident.write');
    const found = await this.selections.find(actor, order.kind, selection);
    const items = [
      ...found.map((each) => itemOf(actor, order, each)),
      ...missing(selection.refs ?? [], found),
    ];
    if (items.length === 0) throw bulkEmpty();
    const id = newId();
    return this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO triage.bulk (id, "order", state, actor_kind, actor_id, actor_name, rights, created_at)
         VALUES ($1, $2::jsonb, 'preview', $3, $4, $5, $6, $7)`,
        [id, JSON.stringify(order), actor.kind, actor.id, actor.name, [...actor.rights], this.clock.now()],
      );
      await tx.query(
        `INSERT INTO triage.bulk_item (bulk_id, position, ref, subject_id, version, state, reason)
         SELECT $1, p.position, p.ref, p.id, p.version, CASE WHEN p.reason IS NULL THEN 'waiting' ELSE 'skipped' END, p.reason
           FROM jsonb_to_recordset($2::jsonb) p(position integer, ref text, id uuid, version integer, reason text)`,
        [id, JSON.stringify(items.map((item, position) => ({ ...item, position })))],
      );
      return this.views.of(actor, id, tx);
    });
  }
}

interface Item {
  id: string | null;
  ref: string;
  version: number | null;
  reason: SkipReason | null;
}

function itemOf(actor: Actor, order: BulkOrder, { id, ref, version, state, assigneeId }: Selected): Item {
  const owned = assigneeId !== null && !(actor.kind === 'person' && assigneeId === actor.id);
  const reason =
    owned && !order.includeOwned
      ? 'owned'
      : order.kind === 'report'
        ? ofReport(state)
        : ofIncident(order, state);
  return { id, ref, version, reason };
}

function ofReport(state: string): SkipReason | null {
  return state === 'received' ? null : 'decided';
}

function ofIncident(order: BulkOrder, state: string): SkipReason | null {
  if (order.kind !== 'incident' || order.action !== 'transition') return null;
  return canBecome(state, order.to) ? null : 'not-possible';
}

/** What was named and is not there, or not for the caller's eyes: he learns the same of both. */
function missing(refs: readonly string[], found: readonly Selected[]): Item[] {
  const known = new Set(found.map(({ ref }) => ref));
  return [...new Set(refs)]
    .filter((ref) => !known.has(ref))
    .map((ref) => ({ id: null, ref, version: null, reason: 'unknown' }));
}
