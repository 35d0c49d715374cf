import { type ServiceTerms } from '@tocsin/config';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type AgreementScope } from './agreement.js';

/** What we promise, and to whom. The promises stand in its versions. */
@Entity({ schema: 'incidents', name: 'agreement' })
@Index('uq_agreement_scope', { synchronize: false })
export class ServiceAgreement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_agreement' })
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  scope: AgreementScope;

  /** An organisation's id, a sector, a legal class; null for the site. */
  @Column('text', { name: 'scope_value', nullable: true })
  scopeValue: string | null;

  /** `file`: the site's own, kept as `config/data/sla.json` says until a person changes it. */
  @Column('text', { default: 'person' })
  source: 'file' | 'person';

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}

/** Never changed: clocks name it. */
@Entity({ schema: 'incidents', name: 'agreement_version' })
@Index('uq_agreement_version', ['agreementId', 'version'], { unique: true })
export class ServiceAgreementVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_agreement_version' })
  id: string;

  @Column('uuid', { name: 'agreement_id' })
  @ForeignKey('ServiceAgreement', { name: 'fk_agreement_version_agreement_id' })
  agreementId: string;

  @Column('integer')
  version: number;

  @Column('text')
  name: string;

  @Column('jsonb')
  terms: ServiceTerms;

  /** Null: round the clock. */
  @Column('uuid', { name: 'calendar_id', nullable: true })
  @ForeignKey('ServiceCalendar', { name: 'fk_agreement_version_calendar_id' })
  calendarId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('text', { name: 'author_name' })
  authorName: string;
}
