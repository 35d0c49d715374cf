import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type StageState } from '../engine/plan-stages.js';
import { type Answers, type OwedBy, type Told } from './duty.record.js';

/** One report that is owed, with its clock. */
@Entity({ schema: 'obligations', name: 'stage' })
@Index('ix_stage_duty_id', ['dutyId'])
@Index('ix_stage_report_id', ['reportId'])
@Index('ix_stage_open', { synchronize: false })
export class Stage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_stage' })
  id: string;

  @Column('uuid', { name: 'duty_id' })
  @ForeignKey('Duty', { name: 'fk_stage_duty_id' })
  dutyId: string;

  /** Its id in the regime. */
  @Column('text')
  stage: string;

  @Column('text', { name: 'owed_by' })
  owedBy: OwedBy;

  @Column('timestamptz', { name: 'requested_at', nullable: true })
  requestedAt: Date | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('text', { default: 'waiting' })
  state: StageState;

  @Column('boolean', { default: false })
  late: boolean;

  @Column('text', { name: 'covered_by', nullable: true })
  coveredBy: string | null;

  /** The report with which it came; null where it was recorded on behalf. */
  @Column('uuid', { name: 'report_id', nullable: true })
  @ForeignKey('Report', { name: 'fk_stage_report_id' })
  reportId: string | null;

  /** What was answered, by question. */
  @Column('jsonb', { nullable: true })
  answers: Answers | null;

  /** Whose words the answers are. Only his own are shown to the reporter again. */
  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy: OwedBy | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** The last thing that people were told of its clock. */
  @Column('text', { nullable: true })
  told: Told | null;

  /** The last thing that the reporter was told of it by mail. */
  @Column('text', { nullable: true })
  reminded: Told | null;
}
