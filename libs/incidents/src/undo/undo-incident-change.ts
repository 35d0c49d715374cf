import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Events, Jobs, type Transaction } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import {
  differences,
  type IncidentChanges,
  type IncidentRecord,
  reversed,
} from '../incident/incident.record.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { type IncidentRow } from '../incident/incident.view.js';
import { WAIT_OVER_TASK } from '../workflow/apply-transition.js';
import { IncidentUndo } from './incident-undo.js';
import { isOwn, LastChange, type RecordedChange } from './last-change.js';
import { nothingToUndo } from '../incidents.errors.js';
import { UndoImages } from './undo-images.js';

/** Takes back the caller's own last deed on an incident. The record keeps both (ADR 0040, ADR 0084). */
@Injectable()
export class UndoIncidentChange {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly last: LastChange,
    private readonly ways: IncidentUndo,
    private readonly images: UndoImages,
    private readonly journal: IncidentJournal,
    private readonly jobs: Jobs,
    private readonly events: Events,
  ) {}

  /** @throws DomainError `INCIDENT.NOTHING_TO_UNDO`: another's, older than 60 seconds, followed by more, or not undoable */
  async execute(actor: Actor, ref: string): Promise<IncidentRow> {
    return this.database.transaction((tx) => this.within(tx, actor, ref));
  }

  /** @param version only if the incident still stands as this one was left */
  async within(tx: Transaction, actor: Actor, ref: string, version?: number): Promise<IncidentRow> {
    this.access.require(actor, 'incident.write');
    const incident = await this.incidents.lockVisible(tx, actor, ref);
    if (version !== undefined && incident.version !== version) throw nothingToUndo();
    const lines = await this.last.of(tx, incident.id);
    if (lines.length === 0 || !lines.every((line) => isOwn(line, actor) && this.ways.wayOf(line.action)))
      throw nothingToUndo();
    const restored = new Set<string>();
    for (const line of lines) await this.takeBack(tx, actor, incident.id, line, restored);
    return this.incidents.row(tx, incident.id);
  }

  /** @param restored ids of rows that earlier lines of the same deed have put back */
  private async takeBack(
    tx: Transaction,
    actor: Actor,
    id: string,
    line: RecordedChange,
    restored: Set<string>,
  ): Promise<void> {
    await this.ways.wayOf(line.action)?.(tx, actor, await this.current(tx, id), line);
    const { fields = {}, undo = {} } = line.detail;
    const kept = await this.images.restore(tx, id, undo, restored);
    const now = await this.current(tx, id);
    const back = this.ways.isWhole(line.action) ? {} : reversed(now, fields);
    await this.journal.write(tx, actor, now, back, {
      action: 'incident.change-undone',
      reason: 'undone',
      // What somebody has changed since stays as he left it.
      ...(kept.length > 0
        ? { changes: { ...differences(now, back), changedSinceKept: { from: null, to: kept } } }
        : {}),
      detail: { undone: line.action, entry: line.id },
    });
    await this.tell(tx, now, back, line);
  }

  private async tell(tx: Transaction, now: IncidentRecord, back: IncidentChanges, line: RecordedChange) {
    const { id, state } = now;
    if (back.state && back.state !== state)
      await this.events.publish(tx, 'incident.state-changed', {
        incidentId: id,
        from: state,
        to: back.state,
      });
    if (back.waitingUntil) {
      const options = { key: `${WAIT_OVER_TASK}:${id}`, runAt: back.waitingUntil };
      await this.jobs.enqueue(tx, WAIT_OVER_TASK, { incidentId: id }, options);
    }
    await this.events.publish(tx, 'incident.change-undone', {
      incidentId: id,
      action: line.action,
      entry: line.id,
    });
  }

  private async current(tx: Transaction, id: string): Promise<IncidentRecord> {
    const record = await this.incidents.lockById(tx, id);
    if (!record) throw new Error('a locked incident vanished');
    return record;
  }
}
