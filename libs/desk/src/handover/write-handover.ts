import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId, Notices } from '@tocsin/platform';
import { noPerson, teamNotYours } from '../desk.errors.js';
import { VisibleSubjects } from '../subject/visible-subjects.js';
import { type HandoverItem, type HandoverSection } from './handover.view.js';

export interface NewHandover {
  teamId: string | null;
  text: string;
  items: { ref: string; section: HandoverSection; remark: string }[];
}

/** Writes down what the next shift has to know. */
@Injectable()
export class WriteHandover {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly subjects: VisibleSubjects,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** Incidents that the writer may not see are left out. @throws DomainError `DESK.TEAM_NOT_YOURS` (403) */
  async execute(actor: Actor, note: NewHandover): Promise<{ id: string }> {
    this.access.require(actor, 'incident.write');
    if (actor.kind !== 'person' || actor.id === null) throw noPerson();
    const { teamId } = note;
    if (teamId !== null && !actor.teamIds.includes(teamId) && !this.access.allows(actor, 'duty.manage'))
      throw teamNotYours();
    const id = newId();
    await this.database.transaction(async (tx) => {
      const items: HandoverItem[] = [];
      for (const { ref, section, remark } of note.items) {
        const subject = await this.subjects.byRef(actor, ref, tx);
        if (subject?.kind === 'incident') items.push({ incidentId: subject.id, section, remark });
      }
      await tx.query(
        `INSERT INTO desk.handover (id, team_id, author_id, text, items, written_at) VALUES ($1, $2, $3, $4, $5::jsonb, $6)`,
        [id, teamId, actor.id, note.text, JSON.stringify(items), this.clock.now()],
      );
      await this.audit.append(tx, {
        actor,
        action: 'handover.written',
        subject: { kind: 'handover', id },
        detail: { teamId, incidents: items.length },
      });
      await this.notices.announce(tx, { topic: 'handover', id: null });
    });
    return { id };
  }
}
