import { ApiProperty } from '@nestjs/swagger';
import { type OwnPartState } from '@tocsin/sharing';
import { OWN_PART_KINDS } from './partners.dto.js';
import { CapabilityDto } from './partners.views.js';

const OWN_PART_STATES: OwnPartState[] = ['in-use', 'coming', 'valid', 'ended', 'revoked', 'discarded'];

export class OwnPartDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: OWN_PART_KINDS })
  kind: (typeof OWN_PART_KINDS)[number];
  @ApiProperty({ description: '`kid`; of a certificate its SHA-256' })
  ref: string;
  @ApiProperty({ description: 'Lower-case hexadecimal' })
  fingerprint: string;
  @ApiProperty({ enum: OWN_PART_STATES, description: 'coming: partners were told, and it takes over later' })
  state: OwnPartState;
  @ApiProperty()
  activeFrom: Date;
  @ApiProperty()
  notAfter: Date;
  @ApiProperty()
  createdAt: Date;
  @ApiProperty()
  createdBy: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  revokedReason: string | null;
  @ApiProperty()
  version: number;
}

export class FederationIdentityDto {
  @ApiProperty({ description: 'False: nothing is exchanged' })
  isOn: boolean;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  country: string | null;
  @ApiProperty()
  issuer: string;
  @ApiProperty()
  endpoint: string;
  @ApiProperty({ description: 'Of our case ids' })
  domain: string;
  @ApiProperty()
  isReachable: boolean;
  @ApiProperty({ type: CapabilityDto })
  capability: CapabilityDto;
  @ApiProperty({ type: [OwnPartDto] })
  parts: OwnPartDto[];
}
