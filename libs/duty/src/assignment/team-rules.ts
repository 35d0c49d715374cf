import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';

/** Whether what comes to a team goes to whoever is next by itself. */
@Injectable()
export class TeamRules {
  /** The team's name where it is so, for the record; else null. */
  async automatic(tx: Transaction, teamId: string): Promise<{ name: string } | null> {
    const [rule] = await tx.query<{ name: string }>(
      `SELECT t.name FROM duty.team_rule r JOIN identity.team t ON t.id = r.team_id
        WHERE r.team_id = $1 AND r.automatic`,
      [teamId],
    );
    return rule ?? null;
  }
}
