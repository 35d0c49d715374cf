import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LOCALES } from '@tocsin/config';
import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';

export class PlaybookLocaleQuery {
  @ApiPropertyOptional({ enum: LOCALES, description: 'Of the words, where it has them' })
  @MayBeAbsent()
  @IsIn(LOCALES)
  locale?: string;
}

export class PlaybookTextDto {
  @ApiProperty({ maxLength: 200_000, description: 'YAML' })
  @IsString()
  @MaxLength(200_000)
  text: string;

  @ApiPropertyOptional({ enum: LOCALES })
  @MayBeAbsent()
  @IsIn(LOCALES)
  locale?: string;
}

export class SavePlaybookDto {
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 200_000,
    description: 'YAML; null: back to the delivered one',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200_000)
  text: string | null;

  @ApiProperty({ description: 'The version that was read; 0 where nobody changed it yet' })
  @IsInt()
  @Min(0)
  version: number;
}

export class ApplyPlaybookDto extends PlaybookLocaleQuery {
  @ApiProperty({ example: 'phishing' })
  @IsString()
  @Matches(/^[a-z0-9][a-z0-9-]{0,59}$/u)
  key: string;
}
