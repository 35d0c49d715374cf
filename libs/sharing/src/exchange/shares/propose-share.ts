import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import { CaseJournal } from '../case-journal.js';
import { filesUnknown, partnersUnknown, recipientsUnknown } from '../exchange.errors.js';
import { CaseSnapshot } from '../snapshot/case-snapshot.js';
import { PartnerTermsReader, type SharePartner } from './partner-terms.js';
import { RoomRepository } from './room.repository.js';
import { type ShareChoice, ShareRepository } from './share.repository.js';

/** With whom, and what of the case; fields that are left out are those that the agreement shares by default. */
export interface ShareProposal {
  partnerIds: readonly string[];
  fields?: ShareChoice['fields'];
  attachments?: readonly string[];
  recipients?: readonly string[];
  reason?: string;
}

/**
 * Says what of a case shall go to whom; nothing leaves by it. Of a share that exists the choice is changed: the next
 * revision goes by it.
 */
@Injectable()
export class ProposeShare {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly rooms: RoomRepository,
    private readonly shares: ShareRepository,
    private readonly partners: PartnerTermsReader,
    private readonly snapshots: CaseSnapshot,
    private readonly journal: CaseJournal,
  ) {}

  /** @returns ids of the shares, as `partnerIds` has them */
  async execute(actor: Actor, ref: string, proposal: ShareProposal): Promise<string[]> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    return this.database.transaction(async (tx) => {
      const partners = await this.partners.read(tx, proposal.partnerIds);
      const unknown = proposal.partnerIds.filter((id) => !partners.some(({ partnerId }) => partnerId === id));
      if (unknown.length > 0) throw partnersUnknown(unknown);
      const room = await this.rooms.open(tx, { id: incident.id, reference: incident.ref });
      const attachments = proposal.attachments ?? [];
      if (attachments.length > 0) {
        const { full } = await this.snapshots.of(tx, actor, incident.id, room);
        const strange = attachments.filter((hash) => !full.attachments.some(({ sha256 }) => sha256 === hash));
        if (strange.length > 0) throw filesUnknown(strange);
      }
      const ids: string[] = [];
      for (const partnerId of proposal.partnerIds) {
        const partner = partners.find((one) => one.partnerId === partnerId);
        if (!partner) throw partnersUnknown([partnerId]);
        const choice = {
          fields: proposal.fields ?? partner.agreement?.byDefault ?? [],
          attachments,
          recipients: namedOf(partner, proposal.recipients ?? []),
          reason: proposal.reason ?? '',
        };
        ids.push(await this.shares.propose(tx, actor, { roomId: room.id, partnerId }, choice));
        await this.journal.write(
          tx,
          actor,
          { id: incident.id, reference: incident.ref },
          {
            action: 'sharing.proposed',
            reason: proposal.reason ?? null,
            changes: { sharedWith: partner.name, sharedFields: choice.fields },
            detail: { partnerId },
          },
        );
      }
      return ids;
    });
  }
}

function namedOf({ agreement }: SharePartner, wanted: readonly string[]): string[] {
  const known = (agreement?.named ?? []).map(({ email }) => email);
  const strange = wanted.filter((email) => !known.includes(email));
  if (strange.length > 0) throw recipientsUnknown(strange);
  return [...wanted];
}
