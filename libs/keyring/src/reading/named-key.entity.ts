import { Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Which messages name which key, in a signature or as the one that they are encrypted to: what has to be read again when
 * something becomes known of that key. `subjectKind` and `subjectId` are whatever the reader calls them, as in the record.
 */
@Entity({ schema: 'keyring', name: 'named_key' })
@Index('ix_named_key_subject_id', ['subjectId'])
export class NamedKey {
  @PrimaryColumn('text', { name: 'key_id', primaryKeyConstraintName: 'pk_named_key' })
  keyId: string;

  @PrimaryColumn('uuid', { name: 'subject_id', primaryKeyConstraintName: 'pk_named_key' })
  subjectId: string;

  @PrimaryColumn('text', { name: 'subject_kind', primaryKeyConstraintName: 'pk_named_key' })
  subjectKind: string;
}
