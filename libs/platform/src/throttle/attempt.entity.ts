import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A throttle's count; the columns are rate-limiter-flexible's. `expire` is in milliseconds since 1970. */
@Entity({ schema: 'platform', name: 'attempt' })
export class Attempt {
  @PrimaryColumn('character varying', { length: 255, primaryKeyConstraintName: 'pk_attempt' })
  key: string;

  @Column('integer', { default: 0 })
  points: number;

  @Column('bigint', { nullable: true })
  expire: string | null;
}
