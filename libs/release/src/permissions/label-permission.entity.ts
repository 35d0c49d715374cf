import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Leave of a source to treat what came from it as milder; withdrawn, never changed. */
@Entity({ schema: 'release', name: 'label_permission' })
@Index('ix_label_permission_subject', ['subjectId'])
export class LabelPermissionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_label_permission' })
  id: string;

  /** A report or an incident. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('text', { name: 'from_label' })
  fromLabel: string;

  @Column('text', { name: 'to_label' })
  toLabel: string;

  @Column('boolean')
  onward: boolean;

  @Column('uuid', { array: true, default: () => `'{}'` })
  partners: string[];

  /** Who of the source gave it, and how: "Ms. Example, by phone". */
  @Column('text', { name: 'given_by' })
  givenBy: string;

  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;

  @Column('timestamptz', { name: 'stored_at' })
  storedAt: Date;

  @Column('uuid', { name: 'stored_by' })
  storedBy: string;

  @Column('text', { name: 'stored_by_name' })
  storedByName: string;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
