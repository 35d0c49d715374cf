import { type JWK } from 'jose';
import { type Capability } from '../capability/capability.js';
import {
  type ComparisonWay,
  type DeliveryWay,
  type PartnerContact,
  type PartnerState,
} from '../partners.vocabulary.js';

/** A partner as the rest of the library works with him. */
export interface PartnerRecord {
  id: string;
  name: string;
  country: string | null;
  /** `iss` of his messages and `aud` of ours. */
  issuer: string;
  /** Without a slash at the end; messages go to `/events` below it. */
  endpoint: string;
  /** Of his case ids, lower case. */
  domain: string;
  contacts: PartnerContact[];
  /** How we bring messages to him. */
  delivery: DeliveryWay;
  state: PartnerState;
  /** SHA-256 of his certificates (DER), lower-case hexadecimal: the present one and one that follows it. */
  certificateSha256: string;
  certificateNextSha256: string | null;
  /** What is encrypted to him; null: nothing can be. */
  encryptionJwk: (JWK & { kid: string }) | null;
  capability: Capability | null;
  capabilityAt: Date | null;
  organisationId: string | null;
  compareCode: string;
  invitationId: string;
  verifiedAt: Date | null;
  verifiedBy: string | null;
  verifiedHow: ComparisonWay | null;
  stateReason: string | null;
  createdAt: Date;
  createdBy: string;
  changedAt: Date;
  version: number;
}

/** Columns for `PartnerRecord` from `sharing.partner p`. */
export const PARTNER_RECORD = `
  p.id, p.name, p.country, p.issuer, p.endpoint, p.domain, p.contacts, p.delivery, p.state,
  p.certificate_sha256 AS "certificateSha256", p.certificate_next_sha256 AS "certificateNextSha256",
  p.encryption_jwk AS "encryptionJwk", p.capability, p.capability_at AS "capabilityAt",
  p.organisation_id AS "organisationId", p.compare_code AS "compareCode", p.invitation_id AS "invitationId",
  p.verified_at AS "verifiedAt", p.verified_by AS "verifiedBy", p.verified_how AS "verifiedHow",
  p.state_reason AS "stateReason", p.created_at AS "createdAt", p.created_by AS "createdBy",
  p.changed_at AS "changedAt", p.version`;
