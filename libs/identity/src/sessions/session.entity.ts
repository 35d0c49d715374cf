import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A browser's session; the columns are connect-pg-simple's. */
@Entity({ schema: 'identity', name: 'session' })
export class Session {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_session' })
  sid: string;

  @Column('json')
  sess: object;

  @Column('timestamptz')
  @Index('ix_session_expire')
  expire: Date;
}
