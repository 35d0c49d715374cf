import { type MailProblem } from '@tocsin/mail';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file that came with a message; its bytes are a blob. */
@Entity({ schema: 'correspondence', name: 'message_attachment' })
@Index('ix_message_attachment_message_id', ['messageId', 'position'])
@Index('ix_message_attachment_sha256', ['sha256'])
export class MessageAttachment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_message_attachment' })
  id: string;

  @Column('uuid', { name: 'message_id' })
  @ForeignKey('Message', { name: 'fk_message_attachment_message_id' })
  messageId: string;

  @Column('integer')
  position: number;

  @Column('text')
  name: string;

  @Column('text', { name: 'content_type' })
  contentType: string;

  @Column('integer')
  size: number;

  @Column('text')
  @ForeignKey('Blob', { name: 'fk_message_attachment_sha256' })
  sha256: string;

  @Column('boolean', { default: false })
  inline: boolean;

  @Column('jsonb', { default: [] })
  problems: MailProblem[];

  @Column('text', { name: 'unpacked_from', nullable: true })
  unpackedFrom: string | null;
}
