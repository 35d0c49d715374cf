import { Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';
import { type DutyRole } from './duty-plan.js';

/** A duty that comes back weekly. */
@Entity({ schema: 'duty', name: 'rotation' })
export class RotationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_rotation' })
  id: string;

  /** Null: for all teams. */
  @Column('uuid', { name: 'team_id', nullable: true })
  @ForeignKey('Team', { name: 'fk_rotation_team_id' })
  teamId: string | null;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'fk_rotation_person_id' })
  personId: string;

  @Column('text')
  role: DutyRole;

  @Column('smallint')
  weekday: number;

  /** Wall-clock times as text: a point in time exists only together with a date and the zone. */
  @Column('text', { name: 'starts_at' })
  startsAt: string;

  @Column('text', { name: 'ends_at' })
  endsAt: string;

  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('smallint', { name: 'every_weeks', default: 1 })
  everyWeeks: number;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}

/** One day on which a rotation is somebody else's, or nobody's. */
@Entity({ schema: 'duty', name: 'rotation_exception' })
export class RotationExceptionRow {
  @PrimaryColumn('uuid', { name: 'rotation_id', primaryKeyConstraintName: 'pk_rotation_exception' })
  @ForeignKey('RotationRow', { name: 'fk_rotation_exception_rotation_id', onDelete: 'CASCADE' })
  rotationId: string;

  @PrimaryColumn('date', { name: 'on_date', primaryKeyConstraintName: 'pk_rotation_exception' })
  onDate: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey('Person', { name: 'fk_rotation_exception_person_id' })
  personId: string | null;
}
