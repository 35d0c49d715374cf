import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS } from '@tocsin/config';
import {
  COMPARISON_WAYS,
  type ComparisonWay,
  DELIVERY_WAYS,
  type DeliveryWay,
  PARTNER_KEY_SOURCES,
  PARTNER_STATES,
  type PartnerKeySource,
  type PartnerState,
} from '@tocsin/sharing';
import { AgreementTermsDto, PartnerContactDto } from './partners.dto.js';

const WHEN_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const KEY_REFUSALS = ['unknown', 'revoked', 'not-yet', 'expired'] as const;

export class PartnerRowDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'ISO 3166-1 alpha-2' })
  country: string | null;
  @ApiProperty()
  issuer: string;
  @ApiProperty()
  domain: string;
  @ApiProperty({ enum: PARTNER_STATES })
  state: PartnerState;
  @ApiProperty(TEXT_OR_NULL)
  stateReason: string | null;
  @ApiProperty({ enum: TLP_LABELS, isArray: true, description: 'May go there; empty: nothing was agreed' })
  labels: string[];
  @ApiProperty(WHEN_OR_NULL)
  heardAt: Date | null;
  @ApiProperty(WHEN_OR_NULL)
  deliveredAt: Date | null;
  @ApiProperty({ description: 'Attempts that failed in a row' })
  failures: number;
  @ApiProperty(TEXT_OR_NULL)
  failure: string | null;
  @ApiProperty({ description: 'Valid keys that nobody compared' })
  announcedKeys: number;
  @ApiProperty({ ...WHEN_OR_NULL, description: 'Null: no key is valid, nothing of this partner is believed' })
  keysUntil: Date | null;
  @ApiProperty()
  version: number;
}

export class TaxonomyDto {
  @ApiProperty()
  name: string;
  @ApiProperty()
  version: string;
}

export class CapabilityDto {
  @ApiProperty()
  version: number;
  @ApiProperty()
  issuer: string;
  @ApiProperty({ type: [String], description: 'Media types that are taken' })
  formats: string[];
  @ApiProperty({ type: [String] })
  messages: string[];
  @ApiProperty({ type: [TaxonomyDto] })
  taxonomies: TaxonomyDto[];
  @ApiProperty()
  tlp: string;
  @ApiProperty({ description: 'Bytes of a whole message' })
  largest_message: number;
  @ApiProperty()
  drills: boolean;
  @ApiProperty({ enum: DELIVERY_WAYS, isArray: true })
  delivery: DeliveryWay[];
  @ApiProperty()
  generated_at: string;
}

export class PartnerKeyDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  kid: string;
  @ApiProperty({ description: 'RFC 7638, lower-case hexadecimal' })
  fingerprint: string;
  @ApiProperty()
  notBefore: Date;
  @ApiProperty()
  notAfter: Date;
  @ApiProperty({ enum: PARTNER_KEY_SOURCES })
  source: PartnerKeySource;
  @ApiProperty()
  addedAt: Date;
  @ApiProperty({ ...WHEN_OR_NULL, description: 'Null: announced under a known key, and nobody compared it' })
  verifiedAt: Date | null;
  @ApiProperty(TEXT_OR_NULL)
  verifiedBy: string | null;
  @ApiProperty({ enum: COMPARISON_WAYS, nullable: true })
  verifiedHow: ComparisonWay | null;
  @ApiProperty(WHEN_OR_NULL)
  revokedAt: Date | null;
  @ApiProperty(TEXT_OR_NULL)
  revokedReason: string | null;
  @ApiProperty({ enum: KEY_REFUSALS, nullable: true, description: 'Why it is not believed now; null: it is' })
  refused: (typeof KEY_REFUSALS)[number] | null;
}

export class AgreementRecordDto {
  @ApiProperty()
  version: number;
  @ApiProperty({ type: AgreementTermsDto })
  terms: AgreementTermsDto;
  @ApiProperty(TEXT_OR_NULL)
  reason: string | null;
  @ApiProperty()
  madeAt: Date;
  @ApiProperty()
  madeBy: string;
}

export class PartnerHealthDto {
  @ApiProperty(WHEN_OR_NULL)
  heardAt: Date | null;
  @ApiProperty(WHEN_OR_NULL)
  deliveredAt: Date | null;
  @ApiProperty(WHEN_OR_NULL)
  failedAt: Date | null;
  @ApiProperty(TEXT_OR_NULL)
  failure: string | null;
  @ApiProperty()
  failures: number;
}

export class PartnerOrganisationDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
}

export class PartnerDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty(TEXT_OR_NULL)
  country: string | null;
  @ApiProperty()
  issuer: string;
  @ApiProperty()
  endpoint: string;
  @ApiProperty()
  domain: string;
  @ApiProperty({ type: [PartnerContactDto] })
  contacts: PartnerContactDto[];
  @ApiProperty({ enum: DELIVERY_WAYS })
  delivery: DeliveryWay;
  @ApiProperty({ enum: PARTNER_STATES })
  state: PartnerState;
  @ApiProperty(TEXT_OR_NULL)
  stateReason: string | null;
  @ApiProperty({ description: 'The same on both screens: six groups of five digits' })
  compareCode: string;
  @ApiProperty()
  invitedByUs: boolean;
  @ApiProperty({ description: 'SHA-256 of its certificate, lower-case hexadecimal' })
  certificateSha256: string;
  @ApiProperty(TEXT_OR_NULL)
  certificateNextSha256: string | null;
  @ApiProperty({ type: CapabilityDto, nullable: true })
  capability: CapabilityDto | null;
  @ApiProperty(WHEN_OR_NULL)
  capabilityAt: Date | null;
  @ApiProperty({ type: PartnerOrganisationDto, nullable: true })
  organisation: PartnerOrganisationDto | null;
  @ApiProperty(WHEN_OR_NULL)
  verifiedAt: Date | null;
  @ApiProperty(TEXT_OR_NULL)
  verifiedBy: string | null;
  @ApiProperty({ enum: COMPARISON_WAYS, nullable: true })
  verifiedHow: ComparisonWay | null;
  @ApiProperty()
  createdAt: Date;
  @ApiProperty()
  createdBy: string;
  @ApiProperty({ type: [PartnerKeyDto] })
  keys: PartnerKeyDto[];
  @ApiProperty({ type: [AgreementRecordDto], description: 'Newest first; the first one is in force' })
  agreements: AgreementRecordDto[];
  @ApiProperty({ type: AgreementTermsDto, description: 'What is offered where nothing was agreed yet' })
  suggestedTerms: AgreementTermsDto;
  @ApiProperty({ type: PartnerHealthDto })
  health: PartnerHealthDto;
  @ApiProperty()
  version: number;
}

export class PartnerCardDto {
  @ApiProperty({ example: 'cirt-aa.example.invitation.json' })
  fileName: string;
  @ApiProperty({ description: 'Text of the file, for the other team' })
  content: string;
}

export class AcceptedInvitationDto {
  @ApiProperty({ type: PartnerDto })
  partner: PartnerDto;
  @ApiProperty({ type: PartnerCardDto, description: 'Our answer: the other team needs it' })
  answer: PartnerCardDto;
}

export class InvitationDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  addressee: string;
  @ApiProperty()
  createdAt: Date;
  @ApiProperty()
  createdBy: string;
  @ApiProperty()
  expiresAt: Date;
}
