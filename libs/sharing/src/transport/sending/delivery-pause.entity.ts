import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A partner that is away is asked again after a while, with one message, instead of with each that waits. */
@Entity({ schema: 'sharing', name: 'delivery_pause' })
export class DeliveryPause {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_delivery_pause' })
  @ForeignKey('Partner', { name: 'fk_delivery_pause_partner_id' })
  partnerId: string;

  /** In a row. */
  @Column('integer')
  failures: number;

  @Column('timestamptz')
  until: Date;
}
