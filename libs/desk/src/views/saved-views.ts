import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor, type Right } from '@tocsin/identity';
import { Clock, staleError, type Transaction } from '@tocsin/platform';
import { parseQuery } from '@tocsin/triage';
import {
  noPerson,
  viewNameTaken,
  viewQueryUnreadable,
  viewRemoved,
  viewSortUnknown,
  viewTeamForeign,
  viewUnknown,
} from '../desk.errors.js';
import {
  isMine,
  type SavedViewView,
  viewColumns,
  type ViewSort,
  type ViewSubject,
} from './saved-view.view.js';

const RIGHT: Record<ViewSubject, Right> = { report: 'report.read', incident: 'incident.read' };

export type ViewAction = 'view.saved' | 'view.changed' | 'view.removed' | 'view.restored' | 'view.pinned';

interface Locked {
  version: number;
  removedAt: Date | null;
  removedBy: string | null;
}

/** What the commands on saved views have in common with each other: who may, and what the record says. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `DESK.NO_PERSON`: a key keeps nothing */
  person(actor: Actor): string {
    if (actor.kind !== 'person' || actor.id === null) throw noPerson();
    return actor.id;
  }

  requireSubject(actor: Actor, subject: ViewSubject): void {
    this.access.require(actor, RIGHT[subject]);
  }

  /** @throws DomainError `VIEW.TEAM_FOREIGN`, `VIEW.SORT_UNKNOWN`, `VIEW.QUERY_UNREADABLE` */
  requireSound(
    actor: Actor,
    view: { subject: ViewSubject; query: string; sort: ViewSort; teamId: string | null },
  ): void {
    if (view.teamId !== null && !actor.teamIds.includes(view.teamId)) throw viewTeamForeign();
    if (view.subject === 'incident' && (view.sort === 'oldest' || view.sort === 'due'))
      throw viewSortUnknown();
    const { clauses, problems } = parseQuery(view.query, this.clock.now());
    if (problems.length > 0 || clauses.length === 0) throw viewQueryUnreadable(problems);
  }

  /**
   * The view of an actor, locked for the rest of the transaction.
   * @throws DomainError `VIEW.UNKNOWN` (404), `VIEW.REMOVED` (410), `VIEW.STALE` (409)
   */
  async lock(
    tx: Transaction,
    actor: Actor,
    id: string,
    version: number,
    removedToo = false,
  ): Promise<SavedViewView> {
    const person = this.person(actor);
    const [view] = await tx.query<SavedViewView & Locked>(
      `SELECT ${viewColumns('$2::uuid')}, v.removed_at AS "removedAt",
              (SELECT p.name FROM identity.person p WHERE p.id = v.removed_by) AS "removedBy"
         FROM desk.saved_view v WHERE v.id = $1 AND ${isMine('$2', '$3::uuid[]')} FOR UPDATE OF v`,
      [id, person, [...actor.teamIds]],
    );
    if (!view) throw viewUnknown();
    const { removedAt, removedBy, ...rest } = view;
    this.requireSubject(actor, view.subject);
    if (removedAt && !removedToo) throw viewRemoved(view.name, removedBy, removedAt);
    if (view.version !== version) {
      throw staleError('VIEW.STALE', { current: { ...rest }, changedBy: null, changedAt: null, changes: {} });
    }
    return rest;
  }

  /** @throws DomainError `VIEW.NAME_TAKEN` */
  async requireFreeName(
    tx: Transaction,
    { id, subject, name, place }: { id: string; subject: ViewSubject; name: string; place: string },
  ): Promise<void> {
    // Two colleagues may choose one name at once.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('desk.saved_view ' || $1, 0))`, [place]);
    const [other] = await tx.query(
      `SELECT FROM desk.saved_view v WHERE v.subject = $1 AND coalesce(v.team_id, v.owner_id) = $2
          AND lower(v.name) = lower($3) AND v.removed_at IS NULL AND v.id <> $4`,
      [subject, place, name, id],
    );
    if (other) throw viewNameTaken(name);
  }

  record(
    tx: Transaction,
    actor: Actor,
    action: ViewAction,
    id: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.append(tx, { actor, action, subject: { kind: 'view', id }, detail });
  }

  /** The view as it stands in the transaction, for the answer. */
  one(tx: Transaction, actor: Actor, id: string): Promise<SavedViewView> {
    return tx.one<SavedViewView>(`SELECT ${viewColumns('$2::uuid')} FROM desk.saved_view v WHERE v.id = $1`, [
      id,
      this.person(actor),
    ]);
  }
}
