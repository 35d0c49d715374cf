import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CONTACT_KEY_STATES,
  type ContactKeyState,
  VERIFICATION_WAYS,
  type VerificationWay,
} from '@tocsin/keyring';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { PageQuery } from '../validation/page-query.dto.js';

const LARGEST_SOURCE = 700_000;

export class ListContactKeysQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of an address, a name or a fingerprint' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  q?: string;

  @ApiPropertyOptional({ enum: CONTACT_KEY_STATES })
  @IsOptional()
  @IsIn(CONTACT_KEY_STATES)
  state?: ContactKeyState;

  @ApiPropertyOptional({ type: Boolean, description: 'Trusted ones that have ended or will within 30 days' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  expiring?: boolean;
}

export class UploadKeysDto {
  @ApiProperty({ maxLength: LARGEST_SOURCE, description: 'Armored or PEM; or a binary file in base64' })
  @IsString()
  @MinLength(1)
  @MaxLength(LARGEST_SOURCE)
  source: string;
}

export class LookUpKeyDto {
  @ApiProperty({ example: 'ana.reyes@bank.example' })
  @IsEmail()
  address: string;
}

export class DecideKeyDto {
  @ApiProperty({ description: 'The version that the caller saw' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'What was compared, or why' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string | null;
}

export class VerifyKeyDto extends DecideKeyDto {
  @ApiProperty({ enum: VERIFICATION_WAYS, description: 'How a person made sure whose key it is' })
  @IsIn(VERIFICATION_WAYS)
  how: VerificationWay;
}
