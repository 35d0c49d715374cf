import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A collection of another server that we fetch. */
@Entity({ schema: 'sharing', name: 'taxii_feed' })
@Index('ix_taxii_feed_next_poll_at', ['nextPollAt'], { where: 'active' })
export class TaxiiFeed {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_taxii_feed' })
  id: string;

  @Column('text')
  title: string;

  @Column('text')
  url: string;

  @Column('text')
  collection: string;

  @Column('text')
  auth: string;

  @Column('text', { name: 'user_name', nullable: true })
  userName: string | null;

  @Column('bytea', { name: 'secret_key', nullable: true })
  secretKey: Buffer | null;

  @Column('text')
  owner: string;

  @Column('text')
  tlp: string;

  @Column('integer', { name: 'interval_minutes' })
  intervalMinutes: number;

  @Column('boolean')
  active: boolean;

  @Column('text', { name: 'added_after', nullable: true })
  addedAfter: string | null;

  @Column('text', { name: 'next_page', nullable: true })
  nextPage: string | null;

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

  @Column('integer', { name: 'objects_taken', default: 0 })
  objectsTaken: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
