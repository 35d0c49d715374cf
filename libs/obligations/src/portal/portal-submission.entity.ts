import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Answers } from '../duty/duty.record.js';

/** A stage that the reporter sent by the status page, put down by the portal, taken up by the worker. */
@Entity({ schema: 'obligations', name: 'portal_submission' })
@Index('ix_portal_submission_stage_id', ['stageId'])
@Index('ix_portal_submission_report_id', ['reportId'])
export class PortalSubmission {
  /** Made with the form, so that sending it twice submits once. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_portal_submission' })
  id: string;

  @Column('uuid', { name: 'stage_id' })
  @ForeignKey('Stage', { name: 'fk_portal_submission_stage_id', onDelete: 'CASCADE' })
  stageId: string;

  /** The report that these answers became. */
  @Column('uuid', { name: 'report_id' })
  @ForeignKey('Report', { name: 'fk_portal_submission_report_id' })
  reportId: string;

  @Column('jsonb')
  answers: Answers;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;

  @Column('timestamptz', { name: 'taken_at', nullable: true })
  takenAt: Date | null;
}
