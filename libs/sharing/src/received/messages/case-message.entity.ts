import { type TlpLabel } from '@tocsin/config';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type HumanAnswer } from '../../protocol/incoming-case.js';
import { type CaseMessageKind } from '../case/foreign-case.vocabulary.js';

/**
 * What two teams said to each other about a case, whichever of them leads it: words, requests, results, proposals. The
 * case is named as both know it, so that the thread stays one when the lead changes.
 */
@Entity({ schema: 'sharing', name: 'case_message' })
@Index('ix_case_message_owner_case_id', ['owner', 'caseId', 'at'])
@Index('uq_case_message_partner_id_direction_message_id', ['partnerId', 'direction', 'messageId'], {
  unique: true,
})
@Index('ix_case_message_jti', ['jti'])
export class CaseMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_case_message' })
  id: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('Partner', { name: 'fk_case_message_partner_id' })
  partnerId: string;

  @Column('text')
  owner: string;

  @Column('text', { name: 'case_id' })
  caseId: string;

  @Column('text')
  direction: 'in' | 'out';

  @Column('text')
  kind: CaseMessageKind;

  /** As its sender names it; answers name it too. */
  @Column('text', { name: 'message_id' })
  messageId: string;

  @Column('text', { name: 'in_reply_to', nullable: true })
  inReplyTo: string | null;

  /** Of the signed message. */
  @Column('text')
  jti: string;

  @Column('text', { name: 'author_name' })
  authorName: string;

  @Column('text')
  text: string;

  /** A result's or proposal's partial document. */
  @Column('jsonb', { nullable: true })
  content: unknown;

  /** By when a request asks for its result. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('text')
  tlp: TlpLabel;

  @Column('boolean', { default: false })
  exercise: boolean;

  /** What the other side answered, or we; null: no answer is expected, or none came. */
  @Column('text', { nullable: true })
  answer: HumanAnswer | null;

  @Column('text', { name: 'answer_reason', nullable: true })
  answerReason: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  /** Taken back within its ten seconds: it never left. */
  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;

  @Column('timestamptz')
  at: Date;
}
