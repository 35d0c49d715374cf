import { Injectable } from '@nestjs/common';
import { isRsit, rsit, strictestTlp, type TlpLabel, tlpRank } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Events, type Transaction } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentLinks } from '../incident/incident-links.js';
import {
  differences,
  type FieldChanges,
  type IncidentChanges,
  type IncidentRecord,
} from '../incident/incident.record.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { type IncidentRow } from '../incident/incident.view.js';
import { classificationUnknown, fieldsMissing, tlpBelowPart } from '../incidents.errors.js';

export interface IncidentFields {
  version: number;
  title?: string;
  summary?: string;
  rsitClass?: string;
  rsitType?: string | null;
  tlp?: TlpLabel;
  restricted?: boolean;
  /** Who else may see a restricted incident; replaces the list. */
  memberIds?: string[];
  awareAt?: Date;
  /** Needed to lower the label, to lift the restriction and to change when we became aware. */
  reason?: string;
}

/** Changes what an incident says of itself. */
@Injectable()
export class ChangeFields {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly links: IncidentLinks,
    private readonly journal: IncidentJournal,
    private readonly events: Events,
  ) {}

  /**
   * @throws DomainError `INCIDENT.STALE`, `INCIDENT.CLASSIFICATION_UNKNOWN`, `INCIDENT.FIELDS_MISSING` (no reason),
   *   `INCIDENT.TLP_BELOW_PART`, `INCIDENT.PERSON_UNAVAILABLE`
   */
  async execute(actor: Actor, ref: string, input: IncidentFields): Promise<IncidentRow> {
    return this.database.transaction((tx) => this.within(tx, actor, ref, input));
  }

  async within(tx: Transaction, actor: Actor, ref: string, input: IncidentFields): Promise<IncidentRow> {
    this.access.require(actor, 'incident.write');
    const before = await this.incidents.lockVisible(tx, actor, ref);
    await this.journal.requireVersion(tx, before, input.version);
    if (before.restricted && input.restricted === false) this.access.require(actor, 'incident.restricted');
    const changes = changesOf(before, input);
    await this.checkLabel(tx, before, changes);
    const memberIds = (await this.links.members(tx, before.id)).map(({ id }) => id);
    const members = await this.changeMembers(tx, actor, before, input);
    const found = { ...differences(before, changes), ...members };
    if (Object.keys(found).length === 0) return this.incidents.row(tx, before.id);
    requireReason(before, changes, input.reason);
    await this.journal.write(tx, actor, before, changes, {
      action: 'incident.changed',
      reason: input.reason,
      changes: found,
      detail: members.members ? { memberIds } : {},
    });
    await this.events.publish(tx, 'incident.changed', {
      incidentId: before.id,
      fields: Object.keys(found),
    });
    return this.incidents.row(tx, before.id);
  }

  private async checkLabel(tx: Transaction, before: IncidentRecord, { tlp }: IncidentChanges): Promise<void> {
    if (!tlp || tlpRank(tlp) >= tlpRank(before.tlp)) return;
    const strictest = strictestTlp(await this.links.reportLabels(tx, before.id), 'CLEAR');
    if (tlpRank(tlp) < tlpRank(strictest)) throw tlpBelowPart(tlp, strictest);
  }

  private async changeMembers(
    tx: Transaction,
    actor: Actor,
    before: IncidentRecord,
    input: IncidentFields,
  ): Promise<FieldChanges> {
    const restricts = input.restricted === true && !before.restricted;
    if (!input.memberIds && !restricts) return {};
    const members = await this.links.members(tx, before.id);
    const wanted = input.memberIds ?? members.map(({ id }) => id);
    // Whoever restricts an incident must not lock himself out of it.
    const own = restricts && actor.kind === 'person' && actor.id ? [actor.id] : [];
    await this.links.setMembers(tx, before.id, [...wanted, ...own]);
    const from = members.map(({ name }) => name);
    const to = (await this.links.members(tx, before.id)).map(({ name }) => name);
    return from.join('\n') === to.join('\n') ? {} : { members: { from, to } };
  }
}

function changesOf(before: IncidentRecord, input: IncidentFields): IncidentChanges {
  const { title, summary, tlp, restricted, awareAt } = input;
  const changes: IncidentChanges = { title, summary, tlp, restricted, awareAt };
  if (input.rsitClass === undefined && input.rsitType === undefined) return changes;
  const rsitClass = input.rsitClass ?? before.rsitClass;
  // A new class alone keeps the type where it belongs to both, and drops it otherwise.
  const kept = isRsit(rsitClass, before.rsitType) ? before.rsitType : null;
  const rsitType = input.rsitType === undefined ? kept : input.rsitType;
  if (!isRsit(rsitClass, rsitType)) throw classificationUnknown(rsitClass, rsitType);
  return { ...changes, rsitClass, rsitType, rsitVersion: rsit.version };
}

function requireReason(before: IncidentRecord, changes: IncidentChanges, reason: string | undefined): void {
  const lowers = changes.tlp !== undefined && tlpRank(changes.tlp) < tlpRank(before.tlp);
  const lifts = before.restricted && changes.restricted === false;
  const moves = changes.awareAt !== undefined && changes.awareAt.getTime() !== before.awareAt.getTime();
  if ((lowers || lifts || moves) && !reason) throw fieldsMissing(['reason']);
}
