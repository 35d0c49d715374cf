import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type TaskGate, type TaskProposal, type TaskState } from './task.vocabulary.js';

/** A step of the work on an incident. */
@Entity({ schema: 'incidents', name: 'task' })
@Index('ix_task_incident_id', ['incidentId'])
@Index('ix_task_unfinished_owner', { synchronize: false })
export class Task {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_task' })
  id: string;

  @Column('uuid', { name: 'incident_id' })
  @ForeignKey('Incident', { name: 'fk_task_incident_id' })
  incidentId: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  description: string;

  @Column('text', { default: 'open' })
  state: TaskState;

  @Column('uuid', { name: 'owner_id', nullable: true })
  @ForeignKey('Person', { name: 'fk_task_owner_id' })
  ownerId: string | null;

  /** For whom it is meant, where nobody has taken it: a role's name. */
  @Column('text', { name: 'owner_role', nullable: true })
  ownerRole: string | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  /** Order within the incident; among equals, by id. */
  @Column('integer', { default: 0 })
  position: number;

  /** The incident does not reach this state while the step is unfinished, unless somebody says why. */
  @Column('text', { name: 'required_before', nullable: true })
  requiredBefore: TaskGate | null;

  @Column('jsonb', { nullable: true })
  proposal: TaskProposal | null;

  /** Where it comes from: the playbook's key and the step's; null for what was added by hand. */
  @Column('text', { nullable: true })
  playbook: string | null;

  @Column('text', { nullable: true })
  step: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
