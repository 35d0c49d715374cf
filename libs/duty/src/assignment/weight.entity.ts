import { Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';

/** How much somebody can take, and when he last got something by turn; without a row: 1, and never. */
@Entity({ schema: 'duty', name: 'weight' })
export class Weight {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_weight' })
  @ForeignKey('Person', { name: 'fk_weight_person_id' })
  personId: string;

  @Column('numeric', { precision: 4, scale: 2, default: 1 })
  weight: string;

  @Column('timestamptz', { name: 'last_turn_at', nullable: true })
  lastTurnAt: Date | null;

  @VersionColumn({ default: 1 })
  version: number;
}

/** How a team hands out what comes to it. */
@Entity({ schema: 'duty', name: 'team_rule' })
export class TeamRule {
  @PrimaryColumn('uuid', { name: 'team_id', primaryKeyConstraintName: 'pk_team_rule' })
  @ForeignKey('Team', { name: 'fk_team_rule_team_id', onDelete: 'CASCADE' })
  teamId: string;

  /** What comes to the team goes to whoever is next, without anybody's doing. */
  @Column('boolean', { default: false })
  automatic: boolean;

  @VersionColumn({ default: 1 })
  version: number;
}
