import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An event on its way to a MISP, or its deletion, which has no content. */
@Entity({ schema: 'sharing', name: 'misp_push' })
@Index('ix_misp_push_instance_id', ['instanceId', 'createdAt'])
export class MispPush {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_misp_push' })
  id: string;

  @Column('uuid', { name: 'instance_id' })
  @ForeignKey('MispInstance', { name: 'fk_misp_push_instance_id' })
  instanceId: string;

  @Column('uuid', { name: 'event_uuid' })
  eventUuid: string;

  @Column('text', { name: 'case_owner' })
  caseOwner: string;

  @Column('text', { name: 'case_id' })
  caseId: string;

  @Column('integer')
  revision: number;

  @Column('text', { name: 'content_sha256', nullable: true })
  @ForeignKey('Blob', { name: 'fk_misp_push_content_sha256' })
  contentSha256: string | null;

  @Column('text')
  state: string;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
