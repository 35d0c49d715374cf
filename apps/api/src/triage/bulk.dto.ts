import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { INCIDENT_STATES, type IncidentState } from '@tocsin/incidents';
import { REJECT_REASONS, type RejectReason } from '@tocsin/intake';
import { INBOX_VIEWS, type InboxView } from '@tocsin/triage';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsPlannedDate } from '../incidents/is-planned-date.decorator.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { Nested } from '../validation/nested.decorator.js';

export const REPORT_ACTIONS = ['reject', 'snooze', 'assign', 'classify', 'attach', 'open'] as const;
export const INCIDENT_ACTIONS = ['assign', 'transition', 'severity', 'classify'] as const;

class IncidentSelectionDto {
  @ApiPropertyOptional({ enum: INCIDENT_STATES })
  @MayBeAbsent()
  @IsIn(INCIDENT_STATES)
  state?: IncidentState;

  @ApiPropertyOptional({ enum: ['me', 'none'] })
  @MayBeAbsent()
  @IsIn(['me', 'none'])
  assignee?: 'me' | 'none';

  @ApiPropertyOptional({ description: 'Only what has not ended' })
  @MayBeAbsent()
  @IsBoolean()
  active?: boolean;
}

/** Named ones, or all that a view holds at this moment. */
class BulkSelectionDto {
  @ApiPropertyOptional({ type: [String], maxItems: 5000, description: 'References' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(5000)
  @IsString({ each: true })
  @MaxLength(30, { each: true })
  refs?: string[];

  @ApiPropertyOptional({ enum: INBOX_VIEWS, description: 'All reports of this view of the inbox' })
  @MayBeAbsent()
  @IsIn(INBOX_VIEWS)
  view?: InboxView;

  @ApiPropertyOptional({ type: IncidentSelectionDto })
  @MayBeAbsent()
  @Nested(() => IncidentSelectionDto)
  incidents?: IncidentSelectionDto;
}

/** What is to be done; which fields an action takes stands with each. */
class BulkOrderBase {
  @ApiProperty({ type: BulkSelectionDto })
  @Nested(() => BulkSelectionDto)
  selection: BulkSelectionDto;

  @ApiPropertyOptional({ description: 'Also what colleagues have' })
  @MayBeAbsent()
  @IsBoolean()
  includeOwned?: boolean;

  @ApiPropertyOptional({ description: 'assign: to the caller' })
  @MayBeAbsent()
  @IsBoolean()
  toMe?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'assign: to a person' })
  @MayBeAbsent()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'assign: to a team' })
  @MayBeAbsent()
  @IsUUID()
  teamId?: string;

  @ApiPropertyOptional({ description: 'assign: by turn in the team' })
  @MayBeAbsent()
  @IsBoolean()
  leastLoaded?: boolean;
}

export class ReportBulkDto extends BulkOrderBase {
  @ApiProperty({ enum: REPORT_ACTIONS })
  @IsIn(REPORT_ACTIONS)
  action: (typeof REPORT_ACTIONS)[number];

  @ApiPropertyOptional({ enum: REJECT_REASONS, description: 'reject' })
  @MayBeAbsent()
  @IsIn(REJECT_REASONS)
  reason?: RejectReason;

  @ApiPropertyOptional({ maxLength: 2000, description: 'reject' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  note?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'snooze' })
  @MayBeAbsent()
  @IsPlannedDate()
  until?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 5, description: 'classify: 0 emergency … 5 baseline' })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(5)
  priority?: number;

  @ApiPropertyOptional({ enum: TLP_LABELS, description: 'classify' })
  @MayBeAbsent()
  @IsIn(TLP_LABELS)
  tlp?: TlpLabel;

  @ApiPropertyOptional({ description: 'attach: reference of the incident' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(30)
  incident?: string;

  @ApiPropertyOptional({ maxLength: 300, description: "open: else the first report's subject" })
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  title?: string;
}

export class IncidentBulkDto extends BulkOrderBase {
  @ApiProperty({ enum: INCIDENT_ACTIONS })
  @IsIn(INCIDENT_ACTIONS)
  action: (typeof INCIDENT_ACTIONS)[number];

  @ApiPropertyOptional({ enum: INCIDENT_STATES, description: 'transition' })
  @MayBeAbsent()
  @IsIn(INCIDENT_STATES)
  to?: IncidentState;

  @ApiPropertyOptional({ maxLength: 2000, description: 'transition, severity' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 5, description: 'severity: 0 baseline … 5 emergency' })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(5)
  level?: number;

  @ApiPropertyOptional({ description: 'classify: RSIT class' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  rsitClass?: string;

  @ApiPropertyOptional({ description: 'classify: RSIT type' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  rsitType?: string;
}
