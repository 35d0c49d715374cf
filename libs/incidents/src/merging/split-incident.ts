import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Events, newId, type Transaction } from '@tocsin/platform';
import { IncidentClocks } from '../clocks/incident-clocks.js';
import { OpenIncident } from '../commands/open-incident.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentLinks } from '../incident/incident-links.js';
import { type FieldChanges, type IncidentRecord } from '../incident/incident.record.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { type IncidentRow } from '../incident/incident.view.js';
import { UNDO_SECONDS } from '../undo/last-change.js';
import { splitOfUnknown } from '../incidents.errors.js';
import { PartMover, type PartMoved, type RowKey } from './part-mover.js';
import { Transfers } from './transfers.js';

export interface Splitting {
  version: number;
  /** Else the incident's own. */
  title?: string;
  /** References of reports; their conversations go with them. */
  reports: readonly string[];
  /** Ids of conversations with third parties. */
  threadIds: readonly string[];
  taskIds: readonly string[];
  /** Ids of observables that were noted on the incident itself; those of reports go with the reports. */
  observableIds: readonly string[];
}

/** Takes a part of an incident out into a new one, which starts with what the old one says of itself. */
@Injectable()
export class SplitIncident {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly openIncident: OpenIncident,
    private readonly clocks: IncidentClocks,
    private readonly links: IncidentLinks,
    private readonly mover: PartMover,
    private readonly transfers: Transfers,
    private readonly journal: IncidentJournal,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INCIDENT.STALE`, `INCIDENT.SPLIT_OF_UNKNOWN` (422: nothing chosen, or not of this incident) */
  async execute(actor: Actor, ref: string, input: Splitting): Promise<IncidentRow> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      const from = await this.incidents.lockVisible(tx, actor, ref);
      await this.journal.requireVersion(tx, from, input.version);
      const row = await this.openIncident.within(
        tx,
        actor,
        await this.likeness(tx, actor, from, input.title),
      );
      const to = { id: row.id, reference: row.ref };
      const parts = await this.move(tx, from, to, input);
      await this.clocks.startInforming(tx, to.id, row.severityLevel);
      const id = newId();
      const now = this.clock.now();
      await this.transfers.insert(
        tx,
        {
          id,
          kind: 'split',
          fromId: from.id,
          toId: to.id,
          reason: null,
          at: now,
          by: actor,
          undoUntil: new Date(now.getTime() + UNDO_SECONDS * 1000),
          before: { from: {}, to: {}, members: { added: [], removed: [] }, clocks: [] },
        },
        parts,
      );
      const moved: FieldChanges =
        input.reports.length > 0 ? { reports: { from: input.reports, to: null } } : {};
      await this.journal.write(
        tx,
        actor,
        from,
        {},
        {
          action: 'incident.split',
          changes: { incidents: { from: null, to: [to.reference] }, ...moved },
          detail: { transferId: id },
        },
      );
      await this.journal.record(tx, actor, to, {
        action: 'incident.split-from',
        changes: { incidents: { from: [from.reference], to: null } },
        detail: { transferId: id },
      });
      const reportIds = keysOf(parts, 'incidents.incident_report').map((key) => String(key.report_id));
      if (reportIds.length > 0)
        await this.events.publish(tx, 'incident.reports-linked', { incidentId: to.id, reportIds });
      return this.incidents.row(tx, to.id);
    });
  }

  private async likeness(tx: Transaction, actor: Actor, from: IncidentRecord, title: string | undefined) {
    const override = from.severityOverride;
    return {
      title: title ?? from.title,
      rsitClass: from.rsitClass,
      rsitType: from.rsitType,
      severity: from.severitySelection,
      severityOverride:
        override === null ? undefined : { level: override, reason: from.severityOverrideReason ?? '' },
      tlp: from.tlp,
      drill: from.drill,
      restricted: from.restricted,
      memberIds: (await this.links.members(tx, from.id)).map(({ id }) => id),
      awareAt: from.awareAt,
      teamId: from.teamId,
      // Whoever takes it out works on it.
      ...(actor.kind === 'person' ? { toMe: true } : {}),
    };
  }

  private async move(
    tx: Transaction,
    from: IncidentRecord,
    to: { id: string; reference: string },
    { reports, threadIds, taskIds, observableIds }: Splitting,
  ): Promise<PartMoved[]> {
    const linked = await tx.query<{ id: string }>(
      `SELECT r.id FROM intake.report r JOIN incidents.incident_report ir ON ir.report_id = r.id
        WHERE ir.incident_id = $1 AND r.reference = ANY($2)`,
      [from.id, reports],
    );
    const chosen: [string, RowKey[]][] = [
      ['incidents.incident_report', linked.map(({ id }) => ({ report_id: id }))],
      ['correspondence.thread', threadIds.map((id) => ({ id }))],
      ['incidents.task', taskIds.map((id) => ({ id }))],
      ['incidents.incident_observable', observableIds.map((id) => ({ observable_id: id }))],
    ];
    const parts: PartMoved[] = [];
    for (const [table, keys] of chosen)
      if (keys.length > 0) parts.push(await this.mover.moveChosen(tx, table, keys, from, to));
    const count = parts.reduce((sum, { moved }) => sum + moved.length, 0);
    const wanted = reports.length + threadIds.length + taskIds.length + observableIds.length;
    if (count === 0 || count !== wanted) throw splitOfUnknown();
    parts.push(...(await this.mover.moveFollowing(tx, from, to)));
    return parts;
  }
}

function keysOf(parts: readonly PartMoved[], table: string): RowKey[] {
  return parts.find(({ part }) => part.startsWith(`${table}.`))?.moved ?? [];
}
