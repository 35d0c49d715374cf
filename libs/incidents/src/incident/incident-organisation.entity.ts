import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whom an incident affects. */
@Entity({ schema: 'incidents', name: 'incident_organisation' })
@Index('ix_incident_organisation_organisation_id', ['organisationId'])
export class IncidentOrganisation {
  @PrimaryColumn('uuid', { name: 'incident_id', primaryKeyConstraintName: 'pk_incident_organisation' })
  @ForeignKey('Incident', { name: 'fk_incident_organisation_incident_id' })
  incidentId: string;

  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'pk_incident_organisation' })
  @ForeignKey('Organisation', { name: 'fk_incident_organisation_organisation_id' })
  organisationId: string;
}
