import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An organisation we serve, work with or meet as a third party. */
@Entity({ schema: 'constituency', name: 'organisation' })
@Index('ix_organisation_name', { synchronize: false })
@Index('ix_organisation_handle', { synchronize: false })
export class Organisation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_organisation' })
  id: string;

  @Column('text')
  name: string;

  /** `constituent`, `partner`, `third-party`. */
  @Column('text')
  kind: string;

  /** An id of `config/data/sectors.json`. */
  @Column('text', { nullable: true })
  sector: string | null;

  /** A legal class of `config/data/sectors.json`; statutory clocks depend on it. */
  @Column('text', { name: 'legal_class', nullable: true })
  legalClass: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column('text', { nullable: true })
  country: string | null;

  /** Its name in a registry (`ORG-EX1-RIPE`), by which an import finds it again. */
  @Column('text', { nullable: true })
  handle: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
