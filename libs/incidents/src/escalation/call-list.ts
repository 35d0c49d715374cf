import { Injectable } from '@nestjs/common';
import { type EscalationTarget } from '@tocsin/config';
import { DutyRoster } from '@tocsin/duty';
import { type Transaction } from '@tocsin/platform';

/** Whose matter it is. */
export interface Held {
  assigneeId: string | null;
  teamId: string | null;
}

/** Finds the people behind the words of a ladder. */
@Injectable()
export class CallList {
  constructor(private readonly roster: DutyRoster) {}

  /**
   * Who is called, without doubles. Where nobody has the matter, "assignee" means whoever is on duty; where a word
   * leads to nobody, those who lead: a call that reaches nobody is no call.
   */
  async resolve(
    tx: Transaction,
    { assigneeId, teamId }: Held,
    whom: readonly EscalationTarget[],
    at: Date,
  ): Promise<string[]> {
    const people = new Set<string>();
    for (const target of whom) {
      const found = await this.peopleOf(tx, { assigneeId, teamId }, target, at);
      for (const id of found) people.add(id);
    }
    if (people.size === 0) for (const id of await this.withRole(tx, 'duty-lead')) people.add(id);
    return [...people];
  }

  private async peopleOf(tx: Transaction, held: Held, target: EscalationTarget, at: Date): Promise<string[]> {
    switch (target) {
      case 'assignee':
        return held.assigneeId ? [held.assigneeId] : this.onDuty(tx, held, at);
      case 'team':
        return held.teamId ? this.membersOf(tx, held.teamId) : this.onDuty(tx, held, at);
      case 'on-duty':
        return this.onDuty(tx, held, at);
      case 'duty-lead':
        return this.lead(tx, at);
      case 'role:handler':
      case 'role:duty-lead':
      case 'role:administrator':
        return this.withRole(tx, target.slice('role:'.length));
    }
  }

  private async onDuty(tx: Transaction, held: Held, at: Date): Promise<string[]> {
    const onDuty = await this.roster.onDutyAt(at, held.teamId, tx);
    if (onDuty.length > 0) return onDuty;
    return held.teamId ? this.membersOf(tx, held.teamId) : this.lead(tx, at);
  }

  /** A calendar with nobody in it is no reason to call nobody: then all who lead are called. */
  private async lead(tx: Transaction, at: Date): Promise<string[]> {
    const lead = await this.roster.leadAt(at, tx);
    return lead ? [lead] : this.withRole(tx, 'duty-lead');
  }

  private async membersOf(tx: Transaction, teamId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT p.id FROM identity.team_member m JOIN identity.person p ON p.id = m.person_id AND p.disabled_at IS NULL
        WHERE m.team_id = $1 ORDER BY p.id`,
      [teamId],
    );
    return rows.map(({ id }) => id);
  }

  private async withRole(tx: Transaction, role: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM identity.person WHERE roles && ARRAY[$1]::text[] AND disabled_at IS NULL ORDER BY id`,
      [role],
    );
    return rows.map(({ id }) => id);
  }
}
