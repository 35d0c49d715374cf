import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { COMPARISON_WAYS, type ComparisonWay } from '@tocsin/sharing';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class CreateInvitationDto {
  @ApiProperty({ maxLength: 200, description: 'For whom it is, in your own words' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  addressee: string;

  @ApiProperty({ minimum: 1, maximum: 30, description: 'Days until it ends' })
  @IsInt()
  @Min(1)
  @Max(30)
  days: number;
}

export class PartnerFileDto {
  @ApiProperty({ maxLength: 100_000, description: 'Text of the file, as the other team made it' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100_000)
  source: string;
}

export class ComparePartnerDto {
  @ApiProperty({ description: 'The version that the caller saw' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({
    example: '01234 56789 01234 56789 01234 56789',
    description: 'As the other team read it out',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  code: string;

  @ApiProperty({ enum: COMPARISON_WAYS, description: 'How the person made sure' })
  @IsIn(COMPARISON_WAYS)
  how: ComparisonWay;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'With whom, by which number' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string | null;
}
