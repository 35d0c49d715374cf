import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const TASK_STATES = ['open', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** A step of the work on an incident. */
@Entity({ schema: 'incidents', name: 'task' })
@Index('ix_task_incident_id', ['incidentId'])
@Index('ix_task_open_owner', { synchronize: false })
export class Task {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_task' })
  id: string;

  @Column('uuid', { name: 'incident_id' })
  @ForeignKey('Incident', { name: 'fk_task_incident_id' })
  incidentId: string;

  @Column('text')
  title: string;

  @Column('text', { default: 'open' })
  state: TaskState;

  @Column('uuid', { name: 'owner_id', nullable: true })
  @ForeignKey('Person', { name: 'fk_task_owner_id' })
  ownerId: string | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
