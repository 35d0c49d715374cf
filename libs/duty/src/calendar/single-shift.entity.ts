import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type DutyRole } from './duty-plan.js';

/** A duty for once. Taken away and made anew rather than changed. */
@Entity({ schema: 'duty', name: 'single_shift' })
@Index('ix_single_shift_until_at', ['untilAt'])
export class SingleShiftRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_single_shift' })
  id: string;

  @Column('uuid', { name: 'team_id', nullable: true })
  @ForeignKey('Team', { name: 'fk_single_shift_team_id' })
  teamId: string | null;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'fk_single_shift_person_id' })
  personId: string;

  @Column('text')
  role: DutyRole;

  @Column('timestamptz', { name: 'from_at' })
  fromAt: Date;

  @Column('timestamptz', { name: 'until_at' })
  untilAt: Date;
}

/** Somebody is away; why is nobody's business here. */
@Entity({ schema: 'duty', name: 'absence' })
@Index('ix_absence_until_at', ['untilAt'])
export class AbsenceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_absence' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'fk_absence_person_id' })
  personId: string;

  @Column('timestamptz', { name: 'from_at' })
  fromAt: Date;

  @Column('timestamptz', { name: 'until_at' })
  untilAt: Date;
}
