import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { ORGANISATION_KINDS, type OrganisationKind } from '@tocsin/constituency';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { PageQuery } from '../validation/page-query.dto.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { NestedList } from '../validation/nested.decorator.js';

const LOCALE = /^[a-z]{2,3}$/;
const MOST_ASSETS = 5000;
const MOST_CONTACTS = 50;

export class ListOrganisationsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of a name or domain; or an address, range or AS number' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  q?: string;

  @ApiPropertyOptional({ enum: ORGANISATION_KINDS })
  @IsOptional()
  @IsIn(ORGANISATION_KINDS)
  kind?: OrganisationKind;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  sector?: string;
}

export class ContactInputDto {
  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(320)
  email?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  phone?: string | null;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  aroundTheClock?: boolean;

  @ApiPropertyOptional({ type: String, nullable: true, pattern: LOCALE.source })
  @IsOptional()
  @Matches(LOCALE)
  locale?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'security' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  role?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'Europe/Brussels' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  timeZone?: string | null;
}

/** Sector, legal class, country, ranges, AS numbers and domains are judged by the domain itself, all at once. */
export class CreateOrganisationDto {
  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @ApiProperty({ enum: ORGANISATION_KINDS })
  @IsIn(ORGANISATION_KINDS)
  kind: OrganisationKind;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  sector?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  legalClass?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  country?: string | null;

  @ApiPropertyOptional({ type: [ContactInputDto] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MOST_CONTACTS)
  @NestedList(() => ContactInputDto)
  contacts?: ContactInputDto[];

  @ApiPropertyOptional({ type: [String], example: ['192.0.2.0/24', '2001:db8::/32'] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MOST_ASSETS)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  ranges?: string[];

  @ApiPropertyOptional({ type: [String], example: ['AS64496'] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MOST_ASSETS)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  asns?: string[];

  @ApiPropertyOptional({ type: [String], example: ['hospital.example'] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MOST_ASSETS)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  domains?: string[];
}

/** What is left out stays; a list replaces the stored list. */
export class UpdateOrganisationDto extends PartialType(CreateOrganisationDto, { skipNullProperties: false }) {
  @ApiProperty({ description: 'The version that the caller saw' })
  @IsInt()
  @Min(1)
  version: number;
}
