import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Events, type Transaction } from '@tocsin/platform';
import { IncidentClocks } from '../clocks/incident-clocks.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { differences, type IncidentChanges, type IncidentRecord } from '../incident/incident.record.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { type IncidentRow } from '../incident/incident.view.js';
import { levelOf } from '../severity/level-of.js';
import { priorityOf, scoreSeverity, type SeveritySelection } from '../severity/nciss.js';
import { UndoImages } from '../undo/undo-images.js';

export interface SeverityInput {
  version: number;
  /** The whole form; what is missing in it is unanswered. */
  selection?: SeveritySelection;
  /** A person's own level (0 baseline … 5 emergency) beside the score, with the reason; `null` takes it back. */
  override?: { level: number; reason: string } | null;
}

/** Scores an incident, or puts a person's judgement beside the score; both stay visible. */
@Injectable()
export class SetSeverity {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly clocks: IncidentClocks,
    private readonly images: UndoImages,
    private readonly journal: IncidentJournal,
    private readonly events: Events,
  ) {}

  /** @throws DomainError `INCIDENT.STALE`, `INCIDENT.SEVERITY_UNKNOWN` */
  async execute(actor: Actor, ref: string, input: SeverityInput): Promise<IncidentRow> {
    return this.database.transaction((tx) => this.within(tx, actor, ref, input));
  }

  async within(tx: Transaction, actor: Actor, ref: string, input: SeverityInput): Promise<IncidentRow> {
    this.access.require(actor, 'incident.write');
    const before = await this.incidents.lockVisible(tx, actor, ref);
    await this.journal.requireVersion(tx, before, input.version);
    const changes = changesOf(before, input);
    const found = differences(before, changes);
    if (Object.keys(found).length === 0) return this.incidents.row(tx, before.id);
    const undo = await this.images.take(tx, before.id, ['incidents.clock']);
    await this.journal.write(tx, actor, before, changes, {
      action: 'incident.severity-set',
      reason: input.override?.reason,
      changes: found,
      detail: { undo },
    });
    await this.clocks.changeLevel(tx, before.id, levelOf({ ...before, ...changes }));
    await this.events.publish(tx, 'incident.changed', {
      incidentId: before.id,
      fields: Object.keys(found),
    });
    return this.incidents.row(tx, before.id);
  }
}

function changesOf(before: IncidentRecord, { selection, override }: SeverityInput): IncidentChanges {
  const changes: IncidentChanges = {};
  if (selection) {
    const severity = scoreSeverity(selection);
    changes.severitySelection = severity.selection;
    // As the column keeps it, so that scoring the same form again changes nothing.
    changes.severityScore = Number(severity.score.toFixed(2));
    changes.severityProvisional = severity.provisional;
    changes.severityLevel = severity.level;
    changes.ncissVersion = severity.version;
  }
  if (override !== undefined) {
    changes.severityOverride = override?.level ?? null;
    changes.severityOverrideReason = override?.reason ?? null;
  }
  const after = { ...before, ...changes };
  return { ...changes, priority: priorityOf(after.severityLevel, after.severityOverride) };
}
