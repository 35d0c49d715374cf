import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences, isEnded } from '@tocsin/incidents';
import { newReplyToken } from '@tocsin/mail';
import { Clock, Config, Database, newId, type Transaction } from '@tocsin/platform';
import { incidentOver, nobodyReachable } from '../correspondence.errors.js';
import { clearanceNow } from '../investigations/clearance.js';
import { type ThirdPartyKind } from '../investigations/investigation.vocabulary.js';
import { Investigations } from '../investigations/investigations.js';
import { oneLine } from '../message/one-line.js';
import { reachable } from '../thread/reachable.js';
import { ThreadRepository } from '../thread/thread.repository.js';

export interface NewInvestigation {
  kind: ThirdPartyKind;
  /** Who it is, in words of ours. */
  party: string;
  /** One of our constituency: its contacts may be told more. */
  organisationId?: string | null;
  to: readonly string[];
  /** Of its mails; never that of a report. */
  subject: string;
  language?: string | null;
  followUpAt?: Date | null;
}

/** Begins a conversation with a third party about an incident: a thread of its own, which knows nothing of the reporters. */
@Injectable()
export class OpenInvestigation {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly threads: ThreadRepository,
    private readonly investigations: Investigations,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @returns its reference
   * @throws DomainError `INCIDENT.UNKNOWN` (404), `CORRESPONDENCE.INCIDENT_OVER` (409), `CORRESPONDENCE.NOBODY_REACHABLE` (422)
   */
  async execute(actor: Actor, ref: string, input: NewInvestigation): Promise<{ ref: string }> {
    this.access.require(actor, 'message.send');
    const incident = await this.incidents.findByReference(actor, ref);
    if (isEnded(incident.state)) throw incidentOver(incident.state);
    const addresses = reachable(
      input.to.map((address) => ({ address })),
      this.config.mail.address,
    );
    if (addresses.length === 0) throw nobodyReachable(input.to);
    return this.database.transaction(async (tx) => {
      const id = newId();
      await tx.query(
        `INSERT INTO correspondence.thread (id, incident_id, token, subject) VALUES ($1, $2, $3, $4)`,
        [id, incident.id, newReplyToken(), oneLine(input.subject, 200)],
      );
      const reference = await this.insert(tx, actor, id, incident.id, input, addresses);
      for (const address of addresses) await this.threads.addParticipant(tx, id, address);
      const opened = await this.investigations.lockVisible(tx, actor, reference);
      await this.investigations.record(tx, actor, opened, 'investigation-opened', {
        thirdParty: { from: null, to: input.kind },
      });
      if (input.followUpAt)
        await this.investigations.change(tx, actor, opened, { followUpAt: input.followUpAt });
      return { ref: reference };
    });
  }

  private async insert(
    tx: Transaction,
    actor: Actor,
    id: string,
    incidentId: string,
    { kind, party, organisationId = null, language = null }: NewInvestigation,
    addresses: readonly string[],
  ): Promise<string> {
    const now = this.clock.now();
    const clearance = await clearanceNow(tx, { kind, organisationId }, addresses);
    const { reference } = await tx.one<{ reference: string }>(
      `INSERT INTO correspondence.investigation
         (thread_id, incident_id, reference, kind, party, organisation_id, clearance, language, opened_by, opened_at)
       VALUES ($1, $2, platform.next_reference('T', $9), $3, $4, $5, $6, $7, $8, $9) RETURNING reference`,
      [id, incidentId, kind, oneLine(party, 200), organisationId, clearance, language, actor.id, now],
    );
    return reference;
  }
}
