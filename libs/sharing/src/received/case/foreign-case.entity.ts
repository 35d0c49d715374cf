import { type TlpLabel } from '@tocsin/config';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type HumanAnswer } from '../../protocol/incoming-case.js';
import { type ForeignCaseState } from './foreign-case.vocabulary.js';

/** A case that another CIRT leads and that we were told of. No word of it stands here: those are its revisions'. */
@Entity({ schema: 'sharing', name: 'foreign_case' })
@Index('uq_foreign_case_owner_case_id', ['owner', 'caseId'], { unique: true })
@Index('ix_foreign_case_partner_id', ['partnerId', 'receivedAt'])
@Index('ix_foreign_case_report_id', ['reportId'])
@Index('ix_foreign_case_purge', { synchronize: false })
export class ForeignCase {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_foreign_case' })
  id: string;

  /** From whom we have it. */
  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('Partner', { name: 'fk_foreign_case_partner_id' })
  partnerId: string;

  /** Domain name of the CIRT that gave the id. */
  @Column('text')
  owner: string;

  @Column('text', { name: 'case_id' })
  caseId: string;

  /** Issuer of the CIRT that leads it. */
  @Column('text')
  leader: string;

  /** Issuer of the partner. */
  @Column('text')
  via: string;

  @Column('smallint', { name: 'hops_left', default: 0 })
  hopsLeft: number;

  /** Born as an exercise; never changed afterwards. */
  @Column('boolean', { default: false })
  exercise: boolean;

  @Column('text')
  tlp: TlpLabel;

  /** The revision that stands; 0: none yet. */
  @Column('integer', { default: 0 })
  revision: number;

  @Column('text', { default: 'visible' })
  state: ForeignCaseState;

  /** All up to this revision were taken back; 0: none. */
  @Column('integer', { name: 'revoked_through', default: 0 })
  revokedThrough: number;

  @Column('text', { name: 'revoked_kind', nullable: true })
  revokedKind: 'retract' | 'correct' | 'purge-request' | null;

  @Column('text', { name: 'revoked_reason', nullable: true })
  revokedReason: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  /** The message that waits for word of how its revocation stands; null: none does. */
  @Column('text', { name: 'status_owed_jti', nullable: true })
  statusOwedJti: string | null;

  /** Up to which revision the bytes are asked to go; null: not asked. */
  @Column('integer', { name: 'purge_through', nullable: true })
  purgeThrough: number | null;

  @Column('timestamptz', { name: 'purge_asked_at', nullable: true })
  purgeAskedAt: Date | null;

  @Column('text', { name: 'purge_jti', nullable: true })
  purgeJti: string | null;

  @Column('timestamptz', { name: 'purge_decided_at', nullable: true })
  purgeDecidedAt: Date | null;

  /** What people here say to the revision that stands. */
  @Column('text', { default: 'Pending' })
  answer: HumanAnswer;

  @Column('text', { name: 'answered_by_name', nullable: true })
  answeredByName: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  /** What it became at intake; null until it did. Its incidents are the report's. */
  @Column('uuid', { name: 'report_id', nullable: true })
  @ForeignKey('Report', { name: 'fk_foreign_case_report_id' })
  reportId: string | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
