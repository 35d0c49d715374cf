import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences, type IncidentRow } from '@tocsin/incidents';
import { Clock, Config, Database } from '@tocsin/platform';
import { readChanges } from '../contributions/read-changes.js';
import { objection } from '../releasing/prepare-release.js';
import { PartnerTermsReader, type SharePartner } from '../shares/partner-terms.js';
import { CaseFiles } from '../snapshot/case-files.js';
import { CONTRIBUTIONS, HANDOVERS, ROOMS, SHARES } from './sharing-of-incident.sql.js';
import {
  type ContributionView,
  type HandoverView,
  type ShareChoiceView,
  type SharingView,
  type ShareView,
} from './sharing.view.js';

/** What of a case went to whom, what came back, and with whom it could be shared: five statements, however many partners. */
@Injectable()
export class SharingOfIncident {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly partners: PartnerTermsReader,
    private readonly files: CaseFiles,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN` (404) */
  async execute(actor: Actor, ref: string): Promise<SharingView> {
    this.access.require(actor, 'sharing.read');
    const incident = await this.incidents.findByReference(actor, ref);
    const mayShare = actor.rights.has('sharing.write');
    const now = this.clock.now();
    const [lists] = await this.database.query<{
      rooms: Omit<SharingView['rooms'][number], 'isOurs'>[];
      shares: ShareView[];
      contributions: (Omit<ContributionView, 'applicable'> & { content: unknown })[];
      handovers: HandoverView[];
    }>(
      `SELECT ${ROOMS} AS rooms, ${SHARES} AS shares, ${CONTRIBUTIONS} AS contributions, ${HANDOVERS} AS handovers`,
      [incident.id, now],
    );
    const partners = mayShare ? await this.partners.read(this.database) : [];
    return {
      rooms: (lists?.rooms ?? []).map((room) => ({
        ...room,
        isOurs: room.leader === this.config.federation.issuer,
      })),
      shares: lists?.shares ?? [],
      contributions: (lists?.contributions ?? []).map(({ content, ...one }) => ({
        ...one,
        applicable: readChanges(content) !== null,
      })),
      handovers: lists?.handovers ?? [],
      partners: partners.map((partner) => choiceOf(incident, partner)),
      files: mayShare ? await this.files.of(this.database, actor, incident.id, incident.tlp) : [],
    };
  }
}

function choiceOf({ tlp, drill }: IncidentRow, partner: SharePartner): ShareChoiceView {
  const { agreement } = partner;
  return {
    partner: { id: partner.partnerId, name: partner.name },
    objection: objection({ tlp, exercise: drill }, partner),
    allowed: [...(agreement?.allowed ?? [])],
    byDefault: [...(agreement?.byDefault ?? [])],
    labels: [...(agreement?.labels ?? [])],
    drills: agreement?.drills ?? false,
    seesPartners: agreement?.seesPartners ?? false,
    named: (agreement?.named ?? []).map(({ name, email }) => ({ name, email })),
  };
}
