import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config, type Transaction } from '@tocsin/platform';
import { type CaseEvent, type IncomingFacts, type KnownCase } from '../../protocol/incoming-case.js';
import { Agreements } from '../../partners/directory/agreements.js';
import { type VerifiedEvent } from '../../transport/receiving/incoming-events.js';
import { HandoverConsents } from './handover-consents.js';

/** What is true when a message is read, beside what is known of its case. */
@Injectable()
export class IncomingFactsReader {
  constructor(
    private readonly agreements: Agreements,
    private readonly consents: HandoverConsents,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async of(
    tx: Transaction,
    message: VerifiedEvent<CaseEvent>,
    known: KnownCase | null,
  ): Promise<IncomingFacts> {
    const { partner, event } = message;
    const { issuer: me, domain, drills } = this.config.federation;
    const agreement = await this.agreements.of(tx, partner.id);
    return {
      me,
      domain,
      issuer: partner.issuer,
      issuerDomain: partner.domain,
      weLead: known?.leader === me || (await this.weLead(tx, event, me)),
      drills: drills && (agreement?.drills ?? false),
      consentsProven: await this.consents.proven(tx, event, partner.issuer, known),
    };
  }

  private async weLead(tx: Transaction, { case: ref }: CaseEvent, me: string): Promise<boolean> {
    const [led] = await tx.query(
      `SELECT FROM sharing.shared_case WHERE owner = $1 AND case_id = $2 AND leader = $3`,
      [ref.owner, ref.id, me],
    );
    return led !== undefined;
  }
}
