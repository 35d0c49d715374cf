import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How the way to and from a partner went last; apart from the partner, because every message writes it. */
@Entity({ schema: 'sharing', name: 'partner_health' })
export class PartnerHealthRow {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_partner_health' })
  @ForeignKey('Partner', { name: 'fk_partner_health_partner_id' })
  partnerId: string;

  @Column('timestamptz', { name: 'heard_at', nullable: true })
  heardAt: Date | null;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt: Date | null;

  @Column('timestamptz', { name: 'failed_at', nullable: true })
  failedAt: Date | null;

  @Column('text', { nullable: true })
  failure: string | null;

  /** In a row. */
  @Column('integer', { default: 0 })
  failures: number;
}
