import { LOCALES } from '@tocsin/config';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MIN_PASSWORD, RIGHTS, type Right, type Role, ROLES } from '@tocsin/identity';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDateString,
  IsEmail,
  IsIn,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';

export class NamedView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
}

export class PersonViewDto extends NamedView {
  @ApiProperty()
  email: string;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
  @ApiProperty()
  locale: string;
  @ApiProperty()
  disabled: boolean;
  @ApiProperty({ type: [NamedView] })
  teams: NamedView[];
  @ApiProperty()
  version: number;
}

export class CreatePersonDto {
  @ApiProperty()
  @IsEmail()
  @MaxLength(254)
  email: string;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  name: string;

  @ApiProperty({ minLength: MIN_PASSWORD })
  @IsString()
  @MinLength(MIN_PASSWORD)
  @MaxLength(1024)
  password: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(ROLES, { each: true })
  roles: Role[];

  @ApiPropertyOptional({ enum: LOCALES })
  @MayBeAbsent()
  @IsIn(LOCALES)
  locale?: string;
}

export class ChangePersonDto {
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  name?: string;

  @ApiPropertyOptional({ enum: ROLES, isArray: true })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(ROLES, { each: true })
  roles?: Role[];

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  disabled?: boolean;

  /** A new password; the person's sessions end. */
  @ApiPropertyOptional({ minLength: MIN_PASSWORD })
  @MayBeAbsent()
  @IsString()
  @MinLength(MIN_PASSWORD)
  @MaxLength(1024)
  password?: string;
}

export class TeamViewDto extends NamedView {
  @ApiProperty({ type: [NamedView] })
  members: NamedView[];
}

export class ChangeTeamDto {
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  name?: string;

  @ApiPropertyOptional({ type: [String] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  memberIds?: string[];
}

export class CreateTeamDto {
  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  name: string;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  memberIds: string[] = [];
}

export class ApiKeyViewDto extends NamedView {
  @ApiProperty({ description: 'What people recognise the key by' })
  prefix: string;
  @ApiProperty({ enum: RIGHTS, isArray: true })
  scopes: Right[];
  @ApiProperty()
  createdAt: Date;
  @ApiProperty({ type: Date, nullable: true })
  expiresAt: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  revokedAt: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  lastUsedAt: Date | null;
}

export class NewApiKeyView extends ApiKeyViewDto {
  @ApiProperty({ description: 'The key itself, shown this once' })
  key: string;
}

export class CreateApiKeyDto {
  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  name: string;

  @ApiProperty({ enum: RIGHTS, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(RIGHTS, { each: true })
  scopes: Right[];

  @ApiPropertyOptional({ type: Date })
  @MayBeAbsent()
  @IsDateString({ strict: true })
  expiresAt?: string;
}
