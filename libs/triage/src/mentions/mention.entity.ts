import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A reference that somebody wrote into a subject without being part of that thread: the two stand beside each other,
 * nothing more. One of the two ids is set.
 */
@Entity({ schema: 'triage', name: 'mention' })
export class Mention {
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'pk_mention' })
  @ForeignKey('Report', { name: 'fk_mention_report_id' })
  reportId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_mention' })
  reference: string;

  @Column('uuid', { name: 'mentioned_report_id', nullable: true })
  @Index('ix_mention_mentioned_report_id')
  @ForeignKey('Report', { name: 'fk_mention_mentioned_report_id' })
  mentionedReportId: string | null;

  @Column('uuid', { name: 'mentioned_incident_id', nullable: true })
  @Index('ix_mention_mentioned_incident_id')
  @ForeignKey('Incident', { name: 'fk_mention_mentioned_incident_id' })
  mentionedIncidentId: string | null;
}
