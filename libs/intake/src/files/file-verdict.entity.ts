import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type ArchiveEntry } from './inspection/archive-facts.js';
import { type FileMark } from './inspection/file-marks.js';
import { type FileType } from './inspection/file-type.js';
import { type ScanState } from './file.view.js';

/** What is known of the bytes of a file, however often and under whatever names they came. */
@Entity({ schema: 'intake', name: 'file_verdict' })
export class FileVerdict {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_file_verdict' })
  @ForeignKey('Blob', { name: 'fk_file_verdict_sha256' })
  sha256: string;

  @Column('text', { default: 'waiting' })
  state: ScanState;

  /** The name that the scanner gives to what it found. */
  @Column('text', { nullable: true })
  signature: string | null;

  /** Engine and signatures, as the scanner states them. */
  @Column('text', { nullable: true })
  engine: string | null;

  /** Why there is no verdict yet. */
  @Column('text', { nullable: true })
  problem: string | null;

  @Column('integer', { default: 0 })
  attempts: number;

  /** When a verdict was last asked for; giving up is counted from here. */
  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('timestamptz', { name: 'scanned_at', nullable: true })
  scannedAt: Date | null;

  @Column('text', { nullable: true })
  type: FileType | null;

  @Column('text', { array: true, default: [] })
  marks: FileMark[];

  /** Members of an archive, the first 500. */
  @Column('jsonb', { nullable: true })
  entries: ArchiveEntry[] | null;

  @Column('integer', { name: 'entry_count', nullable: true })
  entryCount: number | null;

  /** Part of sealed evidence: never previewed and handed out by nobody, in whatever report it comes. */
  @Column('boolean', { default: false })
  sealed: boolean;
}
