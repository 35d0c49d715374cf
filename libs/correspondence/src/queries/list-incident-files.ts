import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import { AnswerableReports } from '../thread/answerable-reports.js';
import { type CaseFile, CaseFiles } from '../files/case-files.js';

/** Files of an incident's reports and conversations, to be chosen for an answer. */
@Injectable()
export class ListIncidentFiles {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly reports: AnswerableReports,
    private readonly files: CaseFiles,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN` (404) */
  async execute(actor: Actor, incident: string): Promise<CaseFile[]> {
    this.access.require(actor, 'message.send');
    const { id } = await this.incidents.findByReference(actor, incident);
    return this.files.of(this.database, actor, await this.reports.idsOf(this.database, actor, id));
  }
}
