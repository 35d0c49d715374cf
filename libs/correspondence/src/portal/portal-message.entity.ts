import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * What a reporter wrote on his status page, as the portal's role put it down; the worker makes a message of it. The
 * portal may write here and nowhere else in this schema (row-level security on the access code).
 */
@Entity({ schema: 'correspondence', name: 'portal_message' })
@Check('ck_portal_message_text', `char_length(text) BETWEEN 1 AND 5000`)
@Index('ix_portal_message_report_id', ['reportId'])
export class PortalMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_portal_message' })
  id: string;

  @Column('uuid', { name: 'report_id' })
  @ForeignKey('Report', { name: 'fk_portal_message_report_id' })
  reportId: string;

  @Column('text')
  text: string;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'now()' })
  at: Date;

  /** The message that it became; null = not yet filed. */
  @Column('uuid', { name: 'message_id', nullable: true })
  @ForeignKey('Message', { name: 'fk_portal_message_message_id' })
  messageId: string | null;
}
