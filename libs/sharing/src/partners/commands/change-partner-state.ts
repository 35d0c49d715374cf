import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { TellPartners } from '../key-notices/tell-partners.js';
import { PartnerChanges } from '../directory/partner-changes.js';
import { partnerState } from '../partners.errors.js';
import { type PartnerState } from '../partners.vocabulary.js';

export const PARTNER_STEPS = ['refuse', 'suspend', 'resume'] as const;
export type PartnerStep = (typeof PARTNER_STEPS)[number];

/** From where each step is possible, and where it leads. */
const STEPS: Record<PartnerStep, { from: readonly PartnerState[]; to: PartnerState; action: string }> = {
  refuse: { from: ['invited', 'suspended'], to: 'refused', action: 'partner.refused' },
  suspend: { from: ['verified', 'active'], to: 'suspended', action: 'partner.suspended' },
  resume: { from: ['suspended'], to: 'active', action: 'partner.resumed' },
};

/**
 * Refuses a team whose code differs, or gives up one that comes back with keys of another life; suspends a partner, so that nothing goes and nothing is taken, and resumes it. What
 * waited meanwhile goes then: both sides keep trying.
 */
@Injectable()
export class ChangePartnerState {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly partners: PartnerChanges,
    private readonly tell: TellPartners,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403), `PARTNERS.UNKNOWN` (404), `PARTNERS.STALE`, `PARTNERS.STATE` (409) */
  async execute(
    actor: Actor,
    id: string,
    { version, step, reason }: { version: number; step: PartnerStep; reason: string },
  ): Promise<void> {
    this.access.require(actor, 'partners.manage');
    const { from, to, action } = STEPS[step];
    await this.database.transaction(async (tx) => {
      const partner = await this.partners.lock(tx, id, version);
      if (!from.includes(partner.state)) throw partnerState(partner.state, step);
      const agreed = await tx.query(`SELECT 1 FROM sharing.agreement WHERE partner_id = $1 LIMIT 1`, [id]);
      // Suspended before anything was agreed: it goes back to where the agreement is still to be made.
      const state = step === 'resume' && agreed.length === 0 ? 'verified' : to;
      await this.partners.change(tx, partner, {
        actor,
        action,
        set: { state, state_reason: step === 'resume' ? null : reason },
        reason,
        detail: { changes: { state: { from: partner.state, to: state } }, version: partner.version + 1 },
      });
      if (state === 'active') await this.tell.ifNews(tx, partner);
    });
  }
}
