import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { CASE_FIELDS, type CaseField } from '@tocsin/release';
import {
  COMPARISON_WAYS,
  type ComparisonWay,
  DELIVERY_WAYS,
  type DeliveryWay,
  MOST_HOPS,
  PARTNER_STEPS,
  type PartnerStep,
} from '@tocsin/sharing';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { Nested, NestedList } from '../validation/nested.decorator.js';

const TEXT_OR_NULL = { type: String, nullable: true } as const;

export class VersionDto {
  @ApiProperty({ description: 'The version that the caller saw' })
  @IsInt()
  @Min(1)
  version: number;
}

export class PartnerContactDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name: string;

  @ApiProperty(TEXT_OR_NULL)
  @ValidateIf(({ email }: { email: unknown }) => email !== null)
  @IsEmail()
  email: string | null;

  @ApiProperty(TEXT_OR_NULL)
  @ValidateIf(({ phone }: { phone: unknown }) => phone !== null)
  @IsString()
  @MaxLength(40)
  phone: string | null;
}

export class ChangePartnerDto extends VersionDto {
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name?: string;

  @ApiPropertyOptional({ ...TEXT_OR_NULL, example: 'CH', description: 'ISO 3166-1 alpha-2' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string | null;

  @ApiPropertyOptional({ type: [PartnerContactDto] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(10)
  @NestedList(() => PartnerContactDto)
  contacts?: PartnerContactDto[];

  @ApiPropertyOptional({ enum: DELIVERY_WAYS, description: 'push: to its endpoint; poll: it fetches' })
  @MayBeAbsent()
  @IsIn(DELIVERY_WAYS)
  delivery?: DeliveryWay;

  @ApiPropertyOptional({
    ...TEXT_OR_NULL,
    format: 'uuid',
    description: 'The same team among the organisations',
  })
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;
}

export class ChangePartnerStateDto extends VersionDto {
  @ApiProperty({ enum: PARTNER_STEPS })
  @IsIn(PARTNER_STEPS)
  step: PartnerStep;

  @ApiProperty({ maxLength: 500 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class NamedRecipientDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name: string;

  @ApiProperty()
  @IsEmail()
  email: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Public key to encrypt to (JWK): X25519 or P-256',
  })
  @IsObject()
  jwk: Record<string, unknown>;
}

export class AgreementTermsDto {
  @ApiProperty({ enum: TLP_LABELS, isArray: true, description: 'Labels that may go there at all' })
  @IsArray()
  @ArrayUnique()
  @IsIn(TLP_LABELS, { each: true })
  labels: TlpLabel[];

  @ApiProperty({ enum: CASE_FIELDS, isArray: true, description: 'Parts of a case that may ever leave' })
  @IsArray()
  @ArrayUnique()
  @IsIn(CASE_FIELDS, { each: true })
  allowed: CaseField[];

  @ApiProperty({
    enum: CASE_FIELDS,
    isArray: true,
    description: 'Those that are chosen unless somebody says otherwise',
  })
  @IsArray()
  @ArrayUnique()
  @IsIn(CASE_FIELDS, { each: true })
  byDefault: CaseField[];

  @ApiProperty({ minimum: 1, maximum: MOST_HOPS, description: '1: to this partner and no further' })
  @IsInt()
  @Min(1)
  @Max(MOST_HOPS)
  hopLimit: number;

  @ApiProperty({ description: 'Takes part in exercises' })
  @IsBoolean()
  drills: boolean;

  @ApiProperty({ description: 'May be told which other partners share a case' })
  @IsBoolean()
  seesPartners: boolean;

  @ApiProperty({ type: [NamedRecipientDto], description: 'Persons for whom RED may be encrypted' })
  @IsArray()
  @ArrayMaxSize(20)
  @NestedList(() => NamedRecipientDto)
  named: NamedRecipientDto[];
}

export class SetAgreementDto extends VersionDto {
  @ApiProperty({ type: AgreementTermsDto })
  @Nested(() => AgreementTermsDto)
  terms: AgreementTermsDto;

  @ApiPropertyOptional({ ...TEXT_OR_NULL, maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string | null;
}

export class ComparePartnerKeyDto extends VersionDto {
  @ApiProperty({ enum: COMPARISON_WAYS })
  @IsIn(COMPARISON_WAYS)
  how: ComparisonWay;
}

export class RevokeForReasonDto extends VersionDto {
  @ApiProperty({ maxLength: 500 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export const OWN_PART_KINDS = ['signing', 'encryption', 'certificate'] as const;

export class RenewOwnPartDto {
  @ApiProperty({ enum: OWN_PART_KINDS })
  @IsIn(OWN_PART_KINDS)
  kind: (typeof OWN_PART_KINDS)[number];

  @ApiProperty({
    minimum: 0,
    maximum: 1440,
    description: 'Hours until it takes over; partners hear of it at once',
  })
  @IsInt()
  @Min(0)
  @Max(1440)
  inHours: number;
}
