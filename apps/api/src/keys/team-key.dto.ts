import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  KEY_ALGORITHMS,
  KEY_KINDS,
  type KeyAlgorithm,
  type KeyKind,
  TEAM_KEY_STATES,
  type TeamKeyState,
} from '@tocsin/keyring';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';

const LARGEST_SOURCE = 700_000;

export class GenerateKeyDto {
  @ApiProperty({ enum: KEY_ALGORITHMS, description: 'GnuPG 2.2 takes each of them' })
  @IsIn(KEY_ALGORITHMS)
  algorithm: KeyAlgorithm;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true, description: 'Null: never' })
  @IsOptional()
  @IsISO8601({ strict: true })
  expiresAt?: string | null;
}

export class ImportKeyDto {
  @ApiProperty({ enum: KEY_KINDS })
  @IsIn(KEY_KINDS)
  kind: KeyKind;

  @ApiProperty({
    maxLength: LARGEST_SOURCE,
    description: 'Armored OpenPGP; PEM with certificate and private key; or a PKCS #12 file in base64',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(LARGEST_SOURCE)
  source: string;

  @ApiPropertyOptional({ description: 'Opens the key; it is not kept' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  passphrase?: string;

  @ApiPropertyOptional({
    enum: ['active', 'retired'],
    default: 'active',
    description: 'retired: reads old mail only',
  })
  @MayBeAbsent()
  @IsIn(['active', 'retired'])
  state?: 'active' | 'retired';
}

export class ChangeTeamKeyDto {
  @ApiProperty({ description: 'The version that the caller saw' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({ enum: TEAM_KEY_STATES })
  @IsIn(TEAM_KEY_STATES)
  to: TeamKeyState;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string | null;
}

export class ExportKeyDto {
  @ApiProperty({ minLength: 12, description: 'Locks the backup' })
  @IsString()
  @MinLength(12)
  @MaxLength(500)
  @Matches(/^[^\r\n]*$/u, { message: 'passphrase must be one line' })
  passphrase: string;
}
