import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who needs to know of a restricted incident, besides its assignee and team. */
@Entity({ schema: 'incidents', name: 'incident_member' })
@Index('ix_incident_member_person_id', ['personId'])
export class IncidentMember {
  @PrimaryColumn('uuid', { name: 'incident_id', primaryKeyConstraintName: 'pk_incident_member' })
  @ForeignKey('Incident', { name: 'fk_incident_member_incident_id' })
  incidentId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_incident_member' })
  @ForeignKey('Person', { name: 'fk_incident_member_person_id' })
  personId: string;
}
