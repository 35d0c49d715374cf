import { Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { type EscalationTarget } from '@tocsin/config';
import { Clock, type Transaction } from '@tocsin/platform';
import { type NamedView } from '../incident/incident.view.js';
import { assigneeMissing, escalationReachesNobody } from '../incidents.errors.js';
import { CallList, type Held } from './call-list.js';
import { Escalations } from './escalations.js';
import { PeopleReached } from './people-reached.js';

/** Whom a colleague calls, and why. */
export interface Call {
  /** A place in the house, or a person; one of them. */
  target?: EscalationTarget;
  personId?: string;
  reason: string;
}

/** Who was called, and by which words of the form. */
export interface CallMade {
  id: string;
  people: NamedView[];
}

/** A colleague calls others to an incident or a report. */
@Injectable()
export class AskForHelp {
  constructor(
    private readonly callList: CallList,
    private readonly people: PeopleReached,
    private readonly escalations: Escalations,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INCIDENT.ASSIGNEE_MISSING`, `INCIDENT.ESCALATION_REACHES_NOBODY` */
  async within(
    tx: Transaction,
    actor: ActorRef,
    about: (Held & { incidentId: string }) | (Held & { reportId: string }),
    { target, personId, reason }: Call,
  ): Promise<CallMade> {
    if ((target === undefined) === (personId === undefined)) throw assigneeMissing();
    const wanted = target
      ? await this.callList.resolve(tx, about, [target], this.clock.now())
      : [personId ?? ''];
    const others = wanted.filter((id) => id !== actor.id);
    const people =
      'incidentId' in about
        ? await this.people.ofIncident(tx, about.incidentId, others)
        : await this.people.ofReport(tx, about.reportId, others);
    if (people.length === 0) throw escalationReachesNobody();
    const id = await this.escalations.call(tx, actor, {
      incidentId: 'incidentId' in about ? about.incidentId : null,
      reportId: 'reportId' in about ? about.reportId : null,
      kind: 'asked',
      whom: [target ?? 'person'],
      personIds: people.map((person) => person.id),
      reason,
    });
    if (!id) throw new Error('an escalation without a rung was refused');
    return { id, people };
  }
}
