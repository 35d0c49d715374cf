import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Clock, Database } from '@tocsin/platform';
import { caseUnknown, leftAlready } from '../../exchange/exchange.errors.js';
import { ChangeOutgoing } from '../../transport/sending/change-outgoing.js';
import { CASES_OF_INCIDENT } from './case-of-incident.js';

/** Takes a word back while it waits its ten seconds: then it never left. */
@Injectable()
export class UndoCaseWord {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly outgoing: ChangeOutgoing,
    private readonly clock: Clock,
  ) {}

  /** @returns the words, for the field that they came from @throws DomainError `SHARING.LEFT_ALREADY` (409) */
  async execute(actor: Actor, ref: string, id: string): Promise<{ text: string }> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    return this.database.transaction(async (tx) => {
      const [word] = await tx.query<{ jti: string; text: string; state: string }>(
        `SELECT m.jti, m.text, o.state FROM sharing.case_message m JOIN sharing.outgoing_message o ON o.jti = m.jti
          WHERE m.id = $2 AND m.direction = 'out' AND m.undone_at IS NULL
            AND (m.owner, m.case_id) IN (SELECT c.owner, c."caseId" FROM (${CASES_OF_INCIDENT}) c) FOR UPDATE OF m, o`,
        [incident.id, id],
      );
      if (!word) throw caseUnknown();
      if (word.state !== 'held') throw leftAlready();
      await this.outgoing.cancelIn(tx, word.jti, actor);
      await tx.query(`UPDATE sharing.case_message SET undone_at = $2 WHERE id = $1`, [id, this.clock.now()]);
      return { text: word.text };
    });
  }
}
