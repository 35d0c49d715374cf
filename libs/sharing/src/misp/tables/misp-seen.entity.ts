import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Versions of events that a MISP has brought: each is taken once. */
@Entity({ schema: 'sharing', name: 'misp_seen' })
export class MispSeen {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'pk_misp_seen' })
  @ForeignKey('MispInstance', { name: 'fk_misp_seen_instance_id' })
  instanceId: string;

  @PrimaryColumn('uuid', { name: 'event_uuid', primaryKeyConstraintName: 'pk_misp_seen' })
  eventUuid: string;

  @PrimaryColumn('bigint', { name: 'event_timestamp', primaryKeyConstraintName: 'pk_misp_seen' })
  eventTimestamp: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;
}
