import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type HandoverState } from '../../protocol/handover.js';

/** The lead of a case, offered to a partner; both consents stay as they were signed. */
@Entity({ schema: 'sharing', name: 'handover' })
@Index('uq_handover_open', { synchronize: false })
@Index('ix_handover_shared_case_id', ['sharedCaseId', 'offeredAt'])
export class CaseHandover {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_handover' })
  id: string;

  @Column('uuid', { name: 'shared_case_id' })
  @ForeignKey('SharedCaseRoom', { name: 'fk_handover_shared_case_id' })
  sharedCaseId: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('Partner', { name: 'fk_handover_partner_id' })
  partnerId: string;

  @Column('text', { default: 'offered' })
  state: HandoverState;

  /** Told to the partner. */
  @Column('text')
  reason: string;

  @Column('text', { name: 'offered_by_name' })
  offeredByName: string;

  @Column('timestamptz', { name: 'offered_at' })
  offeredAt: Date;

  @Column('text', { name: 'offer_jti' })
  offerJti: string;

  /** Compact JWS of our offer. */
  @Column('text', { name: 'offer_jws' })
  offerJws: string;

  /** Compact JWS of his acceptance. */
  @Column('text', { name: 'acceptance_jws', nullable: true })
  acceptanceJws: string | null;

  /** Why he declined. */
  @Column('text', { name: 'answer_reason', nullable: true })
  answerReason: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
