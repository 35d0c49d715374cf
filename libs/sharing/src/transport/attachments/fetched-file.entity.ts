import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type FetchState } from '../transport.vocabulary.js';

/** A file that a partner's message names, and whether we have it. */
@Entity({ schema: 'sharing', name: 'fetched_file' })
@Index('uq_fetched_file', ['incomingMessageId', 'sha256'], { unique: true })
@Index('ix_fetched_file_sha256', ['sha256'])
export class FetchedFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_fetched_file' })
  id: string;

  @Column('uuid', { name: 'incoming_message_id' })
  @ForeignKey('IncomingMessage', { name: 'fk_fetched_file_incoming_message_id' })
  incomingMessageId: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('Partner', { name: 'fk_fetched_file_partner_id' })
  partnerId: string;

  @Column('text')
  sha256: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'content_type' })
  contentType: string;

  @Column('integer')
  size: number;

  @Column('text')
  tlp: string;

  @Column('text')
  state: FetchState;

  @Column('text', { nullable: true })
  detail: string | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
