import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A nonce of a signed request, for as long as the request could be sent again. */
@Entity({ schema: 'sharing', name: 'used_nonce' })
@Index('ix_used_nonce_used_at', ['usedAt'])
export class UsedNonce {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_used_nonce' })
  partnerId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_used_nonce' })
  nonce: string;

  @Column('timestamptz', { name: 'used_at' })
  usedAt: Date;
}
