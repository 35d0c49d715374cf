import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences, IncidentSubjects } from '@tocsin/incidents';
import { type SimilarCase, SimilarCases } from '@tocsin/triage';

/** Cases that share values with an incident. Two statements. */
@Injectable()
export class SimilarToIncident {
  constructor(
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly subjects: IncidentSubjects,
    private readonly cases: SimilarCases,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN` */
  async execute(actor: Actor, ref: string): Promise<SimilarCase[]> {
    this.access.require(actor, 'incident.read');
    const { id } = await this.incidents.findByReference(actor, ref);
    return this.cases.find(actor, {
      subjects: (params) => this.subjects.readable(actor, '$1::uuid', params),
      id,
      self: { kind: 'incident' },
    });
  }
}
