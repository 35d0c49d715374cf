import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type BusinessCalendar } from '../clocks/business-calendar.js';

/** When a team works, under a name. Its hours stand in its versions. */
@Entity({ schema: 'incidents', name: 'service_calendar' })
export class ServiceCalendar {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_service_calendar' })
  id: string;

  @Column('text')
  name: string;

  @Column('integer', { default: 1 })
  version: number;
}

/** Never changed: clocks name it. */
@Entity({ schema: 'incidents', name: 'service_calendar_version' })
@Index('uq_service_calendar_version', ['calendarId', 'version'], { unique: true })
export class ServiceCalendarVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_service_calendar_version' })
  id: string;

  @Column('uuid', { name: 'calendar_id' })
  @ForeignKey('ServiceCalendar', { name: 'fk_service_calendar_version_calendar_id' })
  calendarId: string;

  @Column('integer')
  version: number;

  @Column('text')
  name: string;

  @Column('jsonb')
  definition: BusinessCalendar;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('text', { name: 'author_name' })
  authorName: string;
}
