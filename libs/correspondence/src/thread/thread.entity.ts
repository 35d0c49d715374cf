import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A conversation: with the reporter of one report, or (`incidentId`) with a third party of an incident. `token` is
 * the secret part of its reply address: who writes to that address has had mail of the thread.
 */
@Entity({ schema: 'correspondence', name: 'thread' })
export class Thread {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_thread' })
  id: string;

  @Column('uuid', { name: 'report_id', nullable: true })
  @Index('uq_thread_report_id', { unique: true })
  @ForeignKey('Report', { name: 'fk_thread_report_id' })
  reportId: string | null;

  @Column('uuid', { name: 'incident_id', nullable: true })
  @Index('ix_thread_incident_id')
  @ForeignKey('Incident', { name: 'fk_thread_incident_id' })
  incidentId: string | null;

  @Column('text')
  @Index('uq_thread_token', { unique: true })
  token: string;

  /** The reporter's own words, for "Re:"; one line. */
  @Column('text')
  subject: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
