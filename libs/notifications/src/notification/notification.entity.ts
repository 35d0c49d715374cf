import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type NotificationKind } from './notification.vocabulary.js';

/** Something that one colleague is told of. It holds a reference and never content: it goes by mail, and outlives rights. */
@Entity({ schema: 'notifications', name: 'notification' })
@Index('uq_notification_person_id_occasion', ['personId', 'occasion'], { unique: true })
@Index('ix_notification_person_id_at', ['personId', 'at', 'id'])
@Index('ix_notification_unread', { synchronize: false })
@Index('ix_notification_unmailed', { synchronize: false })
export class Notification {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notification' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'fk_notification_person_id' })
  personId: string;

  @Column('text')
  kind: NotificationKind;

  /** What it is about, once a person: an event that comes twice tells him once. */
  @Column('text')
  occasion: string;

  @Column('text', { name: 'subject_ref', nullable: true })
  subjectRef: string | null;

  /** Who may not see the report, or the incident, is shown nothing. */
  @Column('uuid', { name: 'report_id', nullable: true })
  @ForeignKey('Report', { name: 'fk_notification_report_id' })
  reportId: string | null;

  @Column('uuid', { name: 'incident_id', nullable: true })
  @ForeignKey('Incident', { name: 'fk_notification_incident_id' })
  incidentId: string | null;

  /** Codes and numbers that the words need: which clock, which alarm. */
  @Column('jsonb', { default: {} })
  detail: Record<string, unknown>;

  @Column('timestamptz')
  at: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;

  /** The mail that told of it. */
  @Column('uuid', { name: 'digest_id', nullable: true })
  @ForeignKey('Digest', { name: 'fk_notification_digest_id' })
  digestId: string | null;
}
