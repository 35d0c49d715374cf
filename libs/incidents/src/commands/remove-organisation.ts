import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Events } from '@tocsin/platform';
import { IncidentClocks } from '../clocks/incident-clocks.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentLinks } from '../incident/incident-links.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { organisationNotLinked } from '../incidents.errors.js';
import { levelOf } from '../severity/level-of.js';
import { UndoImages } from '../undo/undo-images.js';

/** Takes back that an organisation is affected. */
@Injectable()
export class RemoveOrganisation {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly links: IncidentLinks,
    private readonly clocks: IncidentClocks,
    private readonly images: UndoImages,
    private readonly journal: IncidentJournal,
    private readonly events: Events,
  ) {}

  /** @throws DomainError `INCIDENT.ORGANISATION_NOT_LINKED` */
  async execute(actor: Actor, ref: string, organisationId: string): Promise<void> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      const before = await this.incidents.lockVisible(tx, actor, ref);
      const gone = await this.links.removeOrganisation(tx, before.id, organisationId);
      if (!gone) throw organisationNotLinked();
      const undo = await this.images.take(tx, before.id, ['incidents.clock']);
      await this.journal.write(
        tx,
        actor,
        before,
        {},
        {
          action: 'incident.organisation-removed',
          changes: { organisations: { from: [gone.name], to: null } },
          detail: { organisationId, undo },
        },
      );
      await this.clocks.changeConstituents(tx, before.id, levelOf(before));
      await this.events.publish(tx, 'incident.changed', { incidentId: before.id, fields: ['organisations'] });
    });
  }
}
