import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type PresenceState } from '../stream/live-event.js';

/** One open tab of a person: a lease that it renews while it lives. */
@Entity({ schema: 'desk', name: 'presence' })
@Index('ix_presence_subject_id', ['subjectId'])
@Index('ix_presence_person_id', ['personId'])
export class PresenceLease {
  /** Made by the tab itself. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_presence' })
  tab: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'fk_presence_person_id' })
  personId: string;

  /** A report or an incident; no foreign key, as it lives for seconds. */
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('text')
  state: PresenceState;

  @Column('timestamptz')
  until: Date;
}
