import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { type Role } from '../access/rights.js';

/** Someone who works in the console. Never deleted, only disabled: the record names him. */
@Entity({ schema: 'identity', name: 'person' })
export class Person {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_person' })
  id: string;

  /** Lower case. */
  @Column('text')
  @Index('uq_person_email', { unique: true })
  email: string;

  @Column('text')
  name: string;

  /** argon2id in PHC string format. */
  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('text', { array: true })
  roles: Role[];

  @Column('text', { default: 'en' })
  locale: string;

  @Column('jsonb', { default: {} })
  preferences: Record<string, unknown>;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @VersionColumn({ default: 1 })
  version: number;
}
