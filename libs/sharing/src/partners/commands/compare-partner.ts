import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { PartnerChanges } from '../directory/partner-changes.js';
import { sameCode } from '../invitation/compare-code.js';
import { codeDiffers, partnerState, personsOnly } from '../partners.errors.js';
import { type ComparisonWay } from '../partners.vocabulary.js';

/** What a person heard of the other team, and how. */
export interface Comparison {
  version: number;
  /** The code as the other team read it out. */
  code: string;
  how: ComparisonWay;
  note: string | null;
}

/** A person says that the other team reads the same code: its keys and its certificate are the team's own from now on. */
@Injectable()
export class ComparePartner {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly partners: PartnerChanges,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `IDENTITY.FORBIDDEN`, `PARTNERS.PERSONS_ONLY` (403), `PARTNERS.UNKNOWN` (404), `PARTNERS.STALE`,
   *   `PARTNERS.STATE` (409), `PARTNERS.CODE_DIFFERS` (422; that too stands in the record)
   */
  async execute(actor: Actor, id: string, comparison: Comparison): Promise<void> {
    this.access.require(actor, 'partners.manage');
    // A program has heard nobody.
    if (actor.kind !== 'person') throw personsOnly();
    const { version, code, how, note } = comparison;
    const same = await this.database.transaction(async (tx) => {
      const partner = await this.partners.lock(tx, id, version);
      if (partner.state !== 'invited') throw partnerState(partner.state, 'comparing');
      if (!sameCode(code, partner.compareCode)) {
        await this.partners.record(tx, partner, {
          actor,
          action: 'partner.code-differed',
          detail: { how, heard: code.slice(0, 100) },
        });
        return false;
      }
      const now = this.clock.now();
      await this.partners.change(tx, partner, {
        actor,
        action: 'partner.verified',
        set: { state: 'verified', verified_at: now, verified_by: actor.name, verified_how: how },
        reason: note,
        detail: { how, code: partner.compareCode },
      });
      await tx.query(
        `UPDATE sharing.partner_key SET verified_at = $2, verified_by = $3, verified_how = $4
          WHERE partner_id = $1 AND source = 'card'`,
        [id, now, actor.name, how],
      );
      return true;
    });
    if (!same) throw codeDiffers();
  }
}
