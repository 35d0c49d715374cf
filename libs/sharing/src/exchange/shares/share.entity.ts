import { type CaseField } from '@tocsin/release';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type ShareState } from './share.vocabulary.js';

/** What one partner gets of a case. */
@Entity({ schema: 'sharing', name: 'share' })
@Index('uq_share_shared_case_id_partner_id', ['sharedCaseId', 'partnerId'], { unique: true })
@Index('ix_share_partner_id', ['partnerId'])
export class Share {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_share' })
  id: string;

  @Column('uuid', { name: 'shared_case_id' })
  @ForeignKey('SharedCaseRoom', { name: 'fk_share_shared_case_id' })
  sharedCaseId: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('Partner', { name: 'fk_share_partner_id' })
  partnerId: string;

  @Column('text', { default: 'proposed' })
  state: ShareState;

  /** Chosen by a person; the agreement may withhold some of them. */
  @Column('text', { array: true, default: '{}' })
  fields: CaseField[];

  /** Hashes of the files that go along. */
  @Column('text', { array: true, default: '{}' })
  attachments: string[];

  /** Addresses of the named persons that RED is encrypted to. */
  @Column('text', { array: true, default: '{}' })
  recipients: string[];

  /** Why it is shared, for colleagues. */
  @Column('text', { default: '' })
  reason: string;

  @Column('uuid', { name: 'proposed_by', nullable: true })
  proposedBy: string | null;

  @Column('text', { name: 'proposed_by_name' })
  proposedByName: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
