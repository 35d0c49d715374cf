import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whom to write to or to call, in the order of the list: those who answer around the clock first. */
@Entity({ schema: 'constituency', name: 'contact' })
@Index('ix_contact_organisation_id', ['organisationId'])
export class Contact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_contact' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey('Organisation', { name: 'fk_contact_organisation_id' })
  organisationId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('boolean', { name: 'around_the_clock', default: false })
  aroundTheClock: boolean;

  /** Language tag in which to write (`fr`). */
  @Column('text', { nullable: true })
  locale: string | null;

  /** What he is there for: `security`, `abuse`, `management` … as the organisation calls it. */
  @Column('text', { nullable: true })
  role: string | null;

  /** IANA name: when it is night there. */
  @Column('text', { name: 'time_zone', nullable: true })
  timeZone: string | null;

  /** Order of call in an emergency, from 0. */
  @Column('smallint', { default: 0 })
  position: number;
}
