import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type MailWish } from '../notification/notification.vocabulary.js';

/** How a colleague wants to be told by mail. No row: daily, and the week's summary. */
@Entity({ schema: 'notifications', name: 'preference' })
export class Preference {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_preference' })
  @ForeignKey('Person', { name: 'fk_preference_person_id' })
  personId: string;

  @Column('text')
  mail: MailWish;

  @Column('boolean')
  weekly: boolean;

  @Column('integer', { default: 1 })
  version: number;
}
