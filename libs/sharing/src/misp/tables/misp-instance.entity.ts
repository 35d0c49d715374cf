import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A MISP that events go to or come from. */
@Entity({ schema: 'sharing', name: 'misp_instance' })
@Index('ix_misp_instance_next_poll_at', ['nextPollAt'], { where: 'active AND pulls' })
export class MispInstance {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_misp_instance' })
  id: string;

  @Column('text')
  title: string;

  @Column('text')
  url: string;

  @Column('bytea', { name: 'secret_key', nullable: true })
  secretKey: Buffer | null;

  @Column('text')
  owner: string;

  @Column('text')
  tlp: string;

  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey('Partner', { name: 'fk_misp_instance_partner_id' })
  partnerId: string | null;

  @Column('boolean')
  pushes: boolean;

  @Column('boolean')
  pulls: boolean;

  @Column('integer', { name: 'interval_minutes' })
  intervalMinutes: number;

  @Column('boolean')
  active: boolean;

  @Column('bigint', { name: 'pulled_to', nullable: true })
  pulledTo: string | null;

  @Column('timestamptz', { name: 'next_poll_at' })
  nextPollAt: Date;

  @Column('timestamptz', { name: 'polled_at', nullable: true })
  polledAt: Date | null;

  @Column('timestamptz', { name: 'succeeded_at', nullable: true })
  succeededAt: Date | null;

  @Column('integer', { default: 0 })
  failures: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;

  @Column('integer', { name: 'events_taken', default: 0 })
  eventsTaken: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
