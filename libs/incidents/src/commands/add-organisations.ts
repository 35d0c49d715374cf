import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Events } from '@tocsin/platform';
import { IncidentClocks } from '../clocks/incident-clocks.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentLinks } from '../incident/incident-links.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { type IncidentRow } from '../incident/incident.view.js';
import { levelOf } from '../severity/level-of.js';
import { UndoImages } from '../undo/undo-images.js';

/** Names organisations as affected. */
@Injectable()
export class AddOrganisations {
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

  /** @throws DomainError `INCIDENT.ORGANISATION_UNKNOWN` */
  async execute(actor: Actor, ref: string, organisationIds: readonly string[]): Promise<IncidentRow> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      const before = await this.incidents.lockVisible(tx, actor, ref);
      const added = await this.links.addOrganisations(tx, before.id, organisationIds);
      if (added.length > 0) {
        const undo = await this.images.take(tx, before.id, ['incidents.clock']);
        await this.journal.write(
          tx,
          actor,
          before,
          {},
          {
            action: 'incident.organisations-added',
            changes: { organisations: { from: null, to: added.map(({ name }) => name) } },
            detail: { organisationIds: added.map(({ id }) => id), undo },
          },
        );
        await this.clocks.changeConstituents(tx, before.id, levelOf(before));
        await this.events.publish(tx, 'incident.changed', {
          incidentId: before.id,
          fields: ['organisations'],
        });
      }
      return this.incidents.row(tx, before.id);
    });
  }
}
