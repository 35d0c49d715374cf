import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The answer to a request that carried an `Idempotency-Key`. */
@Entity({ schema: 'platform', name: 'idempotency' })
export class IdempotencyRecord {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_idempotency' })
  owner: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_idempotency' })
  key: string;

  @Column('text')
  fingerprint: string;

  @Column('jsonb', { nullable: true })
  answer: object | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
