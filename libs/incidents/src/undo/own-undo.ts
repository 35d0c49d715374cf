import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { Clock, Events, type Transaction } from '@tocsin/platform';
import { IncidentLinks } from '../incident/incident-links.js';
import { IncidentIndex } from '../search/incident-index.js';
import { UnmergeIncident } from '../merging/unmerge-incident.js';
import { UnsplitIncident } from '../merging/unsplit-incident.js';
import { IncidentUndo } from './incident-undo.js';

/** How this library's own changes are taken back. What stands in the record as fields and rows needs no word here. */
@Injectable()
export class OwnUndo implements OnModuleInit {
  constructor(
    private readonly undo: IncidentUndo,
    private readonly links: IncidentLinks,
    private readonly unmerge: UnmergeIncident,
    private readonly unsplit: UnsplitIncident,
    private readonly index: IncidentIndex,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const action of RESTORED) this.undo.register(action);
    this.undo.register('incident.changed', async (tx, _actor, { id }, { detail }) => {
      if (detail.memberIds) await this.links.setMembers(tx, id, idsOf(detail.memberIds));
    });
    this.undo.register('incident.reports-linked', async (tx, _actor, { id }, { detail }) => {
      for (const reportId of idsOf(detail.reportIds)) await this.unlink(tx, id, reportId);
    });
    this.undo.register('incident.report-unlinked', async (tx, actor, { id }, { detail }) => {
      const reportIds = idsOf(detail.reportIds);
      await this.links.linkReports(tx, id, reportIds, actor.id, this.clock.now());
      await this.events.publish(tx, 'incident.reports-linked', { incidentId: id, reportIds });
    });
    this.undo.register('incident.organisations-added', async (tx, _actor, { id }, { detail }) => {
      for (const organisationId of idsOf(detail.organisationIds))
        await this.links.removeOrganisation(tx, id, organisationId);
    });
    this.undo.register('incident.organisation-removed', async (tx, _actor, { id }, { detail }) => {
      await this.links.addOrganisations(tx, id, idsOf([detail.organisationId]));
    });
    this.undo.register('incident.task-added', async (tx, _actor, { id }, { detail }) => {
      await tx.query(`DELETE FROM incidents.task WHERE id = $1 AND incident_id = $2`, [detail.taskId, id]);
    });
    this.undo.register('incident.note-added', async (tx, actor, incident, { detail }) => {
      // The record keeps what was written, the timeline does not show it any more.
      const [note] = await tx.query<{ text: string }>(
        `DELETE FROM incidents.note WHERE id = $1 AND incident_id = $2 RETURNING text`,
        [detail.noteId, incident.id],
      );
      const subject = { kind: 'incident' as const, id: incident.id, ref: incident.reference };
      await this.audit.append(tx, {
        actor,
        action: 'incident.note-withdrawn',
        subject,
        detail: { noteId: detail.noteId, text: note?.text ?? null },
      });
      await tx.query(`DELETE FROM observables.sighting WHERE subject_kind = 'note' AND subject_id = $1`, [
        detail.noteId,
      ]);
      await this.index.request(tx, incident.id);
    });
    this.undo.registerWhole('incident.merged', async (tx, actor, _incident, { detail }) => {
      await this.unmerge.within(tx, actor, String(detail.mergedRef));
    });
    this.undo.register('incident.split', async (tx, actor, _incident, { detail }) => {
      await this.unsplit.within(tx, actor, String(detail.transferId));
    });
  }

  private async unlink(tx: Transaction, incidentId: string, reportId: string): Promise<void> {
    await tx.query(`DELETE FROM incidents.incident_report WHERE incident_id = $1 AND report_id = $2`, [
      incidentId,
      reportId,
    ]);
    await this.events.publish(tx, 'incident.report-unlinked', { incidentId, reportId });
  }
}

/** Fields and rows are all there is to restore. */
const RESTORED = [
  'incident.state-changed',
  'incident.severity-set',
  'incident.assigned',
  'incident.task-changed',
  'incident.task-started',
  'incident.task-done',
  'incident.task-dropped',
  'incident.task-reopened',
];

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}
