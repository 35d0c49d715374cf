import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type AgreementTerms } from '../directory/agreement-terms.js';

/** What was agreed with a partner, every version of it; the highest one is in force. */
@Entity({ schema: 'sharing', name: 'agreement' })
export class AgreementVersion {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_agreement' })
  @ForeignKey('Partner', { name: 'fk_agreement_partner_id' })
  partnerId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_agreement' })
  version: number;

  @Column('jsonb')
  terms: AgreementTerms;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('text', { name: 'made_by' })
  madeBy: string;
}
