import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, type Transaction } from '@tocsin/platform';
import { type ClockFacts } from '../clocks/clock.policy.js';
import { IncidentClocks } from '../clocks/incident-clocks.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { levelOf } from '../severity/level-of.js';
import { isEnded } from '../workflow/incident-state.js';
import { type AgreementRecord, ServiceLevelRepository } from './service-level-repository.js';
import { OpenClocks } from './open-clocks.js';

/** Moves the clocks that go already to an agreement as it is now. What is met or missed stays as it is. */
@Injectable()
export class ApplyAgreement {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly repository: ServiceLevelRepository,
    private readonly open: OpenClocks,
    private readonly incidents: IncidentRepository,
    private readonly clocks: IncidentClocks,
    private readonly journal: IncidentJournal,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Each incident in a transaction of its own, so that nobody waits for all of them; broken off, it is asked for again.
   * @param version of the agreement that was previewed
   * @throws DomainError `SERVICE_LEVEL.AGREEMENT_UNKNOWN`, `.STALE`
   */
  async execute(actor: Actor, id: string, version: number): Promise<{ incidents: number; clocks: number }> {
    this.access.require(actor, 'service-levels.manage');
    const agreement = await this.database.transaction((tx) => this.repository.lockAgreement(tx, id, version));
    const moved = { incidents: 0, clocks: 0 };
    for (const candidate of await this.open.candidates(this.database, id)) {
      const clocks = await this.database.transaction((tx) => this.move(tx, actor, candidate.id, agreement));
      if (clocks > 0) moved.incidents += 1;
      moved.clocks += clocks;
    }
    await this.database.transaction((tx) =>
      this.audit.append(tx, {
        actor,
        action: 'agreement.applied',
        subject: { kind: 'service-level', id, ref: agreement.name },
        detail: { version, ...moved },
      }),
    );
    return moved;
  }

  private async move(
    tx: Transaction,
    actor: Actor,
    incidentId: string,
    agreement: AgreementRecord,
  ): Promise<number> {
    const incident = await this.incidents.lockById(tx, incidentId);
    if (!incident || isEnded(incident.state)) return 0;
    const found = await this.open.moved(tx, { id: incidentId, level: levelOf(incident) }, agreement.id);
    if (!found) return 0;
    await this.clocks.save(tx, incidentId, found.before, found.after);
    const pairs = changedEnds(found);
    await this.journal.record(tx, actor, incident, {
      action: 'incident.clocks-moved',
      changes: Object.fromEntries(pairs.map(([was, is]) => [was.kind, { from: was.dueAt, to: is.dueAt }])),
      detail: { agreement: agreement.name, version: agreement.version },
    });
    return pairs.length;
  }
}

/** Clocks that changed, before and after. */
export function changedEnds({
  before,
  after,
}: {
  before: ClockFacts[];
  after: ClockFacts[];
}): [ClockFacts, ClockFacts][] {
  return after.flatMap((clock, n): [ClockFacts, ClockFacts][] => {
    const was = before[n];
    return was && was !== clock ? [[was, clock]] : [];
  });
}
