import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Capability } from '../capability/capability.js';
import {
  type ComparisonWay,
  type DeliveryWay,
  type PartnerContact,
  type PartnerState,
} from '../partners.vocabulary.js';

/** Another CIRT with its own system. */
@Entity({ schema: 'sharing', name: 'partner' })
@Index('uq_partner_issuer', { synchronize: false })
@Index('uq_partner_domain', { synchronize: false })
export class Partner {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_partner' })
  id: string;

  @Column('text')
  name: string;

  /** ISO 3166-1 alpha-2. */
  @Column('text', { nullable: true })
  country: string | null;

  /** `iss` of his messages: `https://cirt-bb.example/federation`. */
  @Column('text')
  issuer: string;

  /** Where his paths begin: `https://cirt-bb.example/federation/v1`. */
  @Column('text')
  endpoint: string;

  /** Of his case ids, lower case. */
  @Column('text')
  domain: string;

  @Column('jsonb', { default: [] })
  contacts: PartnerContact[];

  @Column('text')
  delivery: DeliveryWay;

  @Column('text')
  state: PartnerState;

  /** The one-time invitation that brought us together. */
  @Column('uuid', { name: 'invitation_id' })
  invitationId: string;

  /** What both screens showed: `compare-code.ts`. */
  @Column('text', { name: 'compare_code' })
  compareCode: string;

  /** Of his TLS certificate (DER), lower-case hexadecimal: nobody else is him. */
  @Column('text', { name: 'certificate_sha256' })
  certificateSha256: string;

  /** A second one that is taken as well, while he changes over. */
  @Column('text', { name: 'certificate_next_sha256', nullable: true })
  certificateNextSha256: string | null;

  /** What is encrypted to him (JWK, X25519). */
  @Column('jsonb', { name: 'encryption_jwk', nullable: true })
  encryptionJwk: object | null;

  /** What he says that he can take, as last received. */
  @Column('jsonb', { nullable: true })
  capability: Capability | null;

  @Column('timestamptz', { name: 'capability_at', nullable: true })
  capabilityAt: Date | null;

  /** The same team among our organisations. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Column('timestamptz', { name: 'verified_at', nullable: true })
  verifiedAt: Date | null;

  @Column('text', { name: 'verified_by', nullable: true })
  verifiedBy: string | null;

  @Column('text', { name: 'verified_how', nullable: true })
  verifiedHow: ComparisonWay | null;

  /** Why he is suspended or was refused. */
  @Column('text', { name: 'state_reason', nullable: true })
  stateReason: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
