import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Colleagues that work is routed to. */
@Entity({ schema: 'identity', name: 'team' })
export class Team {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_team' })
  id: string;

  @Column('text')
  @Index('uq_team_name', { unique: true })
  name: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}

/** Who is in a team; `assignedAt` is when he last got something by turn (least loaded, then longest ago). */
@Entity({ schema: 'identity', name: 'team_member' })
@Index('ix_team_member_person_id', ['personId'])
export class TeamMember {
  @PrimaryColumn('uuid', { name: 'team_id', primaryKeyConstraintName: 'pk_team_member' })
  @ForeignKey('Team', { name: 'fk_team_member_team_id', onDelete: 'CASCADE' })
  teamId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_team_member' })
  @ForeignKey('Person', { name: 'fk_team_member_person_id' })
  personId: string;

  @Column('timestamptz', { name: 'assigned_at', nullable: true })
  assignedAt: Date | null;
}
