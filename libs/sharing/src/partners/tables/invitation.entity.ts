import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ComparedSide } from '../invitation/compare-code.js';

/** An invitation file that was given out; it brings one partner, once, until it ends. */
@Entity({ schema: 'sharing', name: 'invitation' })
export class Invitation {
  /** Random (UUID v4): whoever answers has to know it. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_invitation' })
  id: string;

  /** For whom it is, as the person wrote who made it. */
  @Column('text')
  addressee: string;

  /** Our keys as the file shows them: what the code is computed from when the answer comes. */
  @Column('jsonb')
  side: ComparedSide;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
