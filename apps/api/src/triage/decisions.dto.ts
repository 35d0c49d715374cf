import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { REJECT_REASONS, type RejectReason } from '@tocsin/intake';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { SeverityFormDto, SeverityOverrideDto, VersionedDto } from '../incidents/incident.dto.js';
import { IsPlannedDate } from '../incidents/is-planned-date.decorator.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { Nested } from '../validation/nested.decorator.js';

/** What is left out is taken from the suggestions. */
export class OpenFromReportDto extends VersionedDto {
  @ApiPropertyOptional({ maxLength: 300 })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  title?: string;

  @ApiPropertyOptional({ example: 'fraud', description: 'RSIT' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  rsitClass?: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'phishing' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  rsitType?: string | null;

  @ApiPropertyOptional({ type: SeverityFormDto })
  @MayBeAbsent()
  @Nested(() => SeverityFormDto)
  severity?: SeverityFormDto;

  @ApiPropertyOptional({ type: SeverityOverrideDto, description: 'A person’s own level beside the score' })
  @MayBeAbsent()
  @Nested(() => SeverityOverrideDto)
  severityOverride?: SeverityOverrideDto;

  @ApiPropertyOptional({ enum: TLP_LABELS, description: "Raised to the report's where that is stricter" })
  @MayBeAbsent()
  @IsIn(TLP_LABELS)
  tlp?: TlpLabel;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'null: nobody' })
  @IsOptional()
  @IsUUID()
  assigneeId?: string | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'null: no team' })
  @IsOptional()
  @IsUUID()
  teamId?: string | null;
}

export class AttachDto extends VersionedDto {
  @ApiProperty({ example: 'I-2026-000123' })
  @IsString()
  @MaxLength(40)
  incident: string;
}

export class RejectDto extends VersionedDto {
  @ApiProperty({ enum: REJECT_REASONS })
  @IsIn(REJECT_REASONS)
  reason: RejectReason;

  @ApiPropertyOptional({ maxLength: 2000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  note?: string;

  @ApiPropertyOptional({ example: 'R-2026-000123', description: 'The report that it repeats' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(40)
  duplicateOf?: string;
}

export class SnoozeDto extends VersionedDto {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'null: back into the queue now',
  })
  @ValidateIf((body: SnoozeDto) => body.until !== null)
  @IsPlannedDate()
  until: string | null;
}

export class AssignReportDto extends VersionedDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'null: nobody' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'null: no team' })
  @IsOptional()
  @IsUUID()
  teamId?: string | null;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  toMe?: boolean;

  @ApiPropertyOptional({ description: 'To the member of the team who has the least to do' })
  @MayBeAbsent()
  @IsBoolean()
  leastLoaded?: boolean;
}

export class ReopenDto extends VersionedDto {
  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;
}

export class ClassifyDto extends VersionedDto {
  @ApiPropertyOptional({
    minimum: 0,
    maximum: 5,
    description: '0 emergency … 5 baseline; the triage clock follows',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(5)
  priority?: number;

  @ApiPropertyOptional({
    enum: TLP_LABELS,
    description: 'One that came with the report may only become stricter',
  })
  @MayBeAbsent()
  @IsIn(TLP_LABELS)
  tlp?: TlpLabel;
}
