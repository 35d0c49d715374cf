import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsOptional, IsString, Length, Matches } from 'class-validator';

export class NewTaxiiClientDto {
  @ApiProperty({ minLength: 1, maxLength: 100, description: 'For people: whose machine it is' })
  @IsString()
  @Length(1, 100)
  name: string;

  @ApiPropertyOptional({ type: Date, nullable: true, description: 'Without: until it is revoked' })
  @IsOptional()
  @IsDateString({ strict: true })
  expiresAt?: string | null;
}

export class PublishToTaxiiDto {
  @ApiPropertyOptional({
    description: 'Of the preview that was looked at; with it, nothing else is published',
  })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  sha256?: string;
}
