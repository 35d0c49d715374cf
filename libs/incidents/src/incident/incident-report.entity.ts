import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Which reports tell of which incident: many to many. */
@Entity({ schema: 'incidents', name: 'incident_report' })
@Index('ix_incident_report_report_id', ['reportId'])
export class IncidentReport {
  @PrimaryColumn('uuid', { name: 'incident_id', primaryKeyConstraintName: 'pk_incident_report' })
  @ForeignKey('Incident', { name: 'fk_incident_report_incident_id' })
  incidentId: string;

  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'pk_incident_report' })
  @ForeignKey('Report', { name: 'fk_incident_report_report_id' })
  reportId: string;

  @Column('timestamptz', { name: 'linked_at' })
  linkedAt: Date;

  @Column('uuid', { name: 'linked_by', nullable: true })
  linkedBy: string | null;
}
