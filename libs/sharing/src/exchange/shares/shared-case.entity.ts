import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A room: one case, under the id by which partners know it, with one row of `share` for each of them. */
@Entity({ schema: 'sharing', name: 'shared_case' })
@Index('uq_shared_case_owner_case_id', ['owner', 'caseId'], { unique: true })
@Index('ix_shared_case_incident_id', ['incidentId'])
export class SharedCaseRoom {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shared_case' })
  id: string;

  @Column('uuid', { name: 'incident_id' })
  @ForeignKey('Incident', { name: 'fk_shared_case_incident_id' })
  incidentId: string;

  /** Domain name of the CIRT that gave the id: ours, or of the one who handed the case to us. */
  @Column('text')
  owner: string;

  @Column('text', { name: 'case_id' })
  caseId: string;

  /** Issuer of the CIRT that leads the case now. */
  @Column('text')
  leader: string;

  /** The last one that was released; 0: none. */
  @Column('integer', { default: 0 })
  revision: number;

  /** Of the whole content that this revision was made from: tells that the case changed since. */
  @Column('text', { nullable: true })
  fingerprint: string | null;

  /** When that content was taken; the same for every partner who gets this revision. */
  @Column('timestamptz', { name: 'revised_at', nullable: true })
  revisedAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
