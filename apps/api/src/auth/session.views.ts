import { LOCALES, type Locale } from '@tocsin/config';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { RIGHTS, type Right, type Role, ROLES } from '@tocsin/identity';
import { IsEmail, IsIn, IsObject, IsString, MaxLength, MinLength } from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';

export class LogInDto {
  @ApiProperty()
  @IsEmail()
  @MaxLength(254)
  email: string;

  @ApiProperty()
  @IsString()
  @MaxLength(1024)
  password: string;
}

export class ChangePasswordDto {
  @ApiProperty()
  @IsString()
  @MaxLength(1024)
  current: string;

  @ApiProperty({ minLength: 12 })
  @IsString()
  @MinLength(12)
  @MaxLength(1024)
  next: string;
}

export class PreferencesDto {
  @ApiPropertyOptional({ enum: LOCALES })
  @MayBeAbsent()
  @IsIn(LOCALES)
  locale?: Locale;

  /** The console's own settings, kept as they are: keyboard map, colour scheme. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @MayBeAbsent()
  @IsObject()
  preferences?: Record<string, unknown>;
}

export class SessionPersonView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  email: string;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
  @ApiProperty()
  locale: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  preferences: object;
  @ApiProperty({ type: [String] })
  teamIds: string[];
}

export class SessionView {
  @ApiProperty({ type: SessionPersonView })
  person: SessionPersonView;
  @ApiProperty({ enum: RIGHTS, isArray: true })
  rights: Right[];
  /** To be sent back as `x-csrf-token` with everything that changes something. */
  @ApiProperty()
  csrfToken: string;
}
