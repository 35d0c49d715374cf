import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Bytes by their content: raw messages, attachments. Never changed; the key is the lower-case hex SHA-256. */
@Entity({ schema: 'platform', name: 'blob' })
export class Blob {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_blob' })
  sha256: string;

  @Column('integer')
  size: number;

  @Column('bytea')
  bytes: Buffer;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
