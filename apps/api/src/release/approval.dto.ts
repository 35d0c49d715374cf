import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { APPROVAL_STATES, type ApprovalState } from '@tocsin/release';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { PageQuery } from '../validation/page-query.dto.js';
import { PartnerNameView, RemovalView } from './ledger.views.js';

const DECISIONS = ['approved', 'declined'] as const;

export class ApprovalsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: APPROVAL_STATES })
  @IsOptional()
  @IsIn(APPROVAL_STATES)
  state?: ApprovalState;

  @ApiPropertyOptional({ type: Boolean, description: 'Only what I may decide' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === 'true' || (value === 'false' ? false : value))
  @IsBoolean()
  mine?: boolean;

  @ApiPropertyOptional({ example: 'I-2026-000123' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  incident?: string;
}

export class DecideApprovalDto {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  decision: (typeof DECISIONS)[number];

  @ApiProperty({ description: 'Of the bytes that were looked at, hexadecimal' })
  @Matches(/^[0-9a-f]{64}$/)
  sha256: string;

  @ApiPropertyOptional({ description: 'Needed to decline' })
  @ValidateIf(({ decision, reason }: DecideApprovalDto) => decision === 'declined' || reason !== undefined)
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  reason?: string;
}

export class ApprovalResponse {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: APPROVAL_STATES })
  state: ApprovalState;
  @ApiProperty()
  requestedAt: Date;
  @ApiProperty()
  requestedBy: PartnerNameView;
  @ApiProperty()
  why: string;
  @ApiProperty()
  incident: string;
  @ApiProperty()
  partner: PartnerNameView;
  @ApiProperty()
  agreementVersion: number;
  @ApiProperty({ enum: TLP_LABELS })
  label: TlpLabel;
  @ApiProperty()
  sha256: string;
  @ApiProperty()
  size: number;
  @ApiProperty()
  contentType: string;
  @ApiProperty({ type: [RemovalView] })
  removed: RemovalView[];
  @ApiProperty()
  expiresAt: Date;
  @ApiProperty({ type: Date, nullable: true })
  decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ description: 'The reader may decide it' })
  mine: boolean;
}

export class ApprovalDetailResponse extends ApprovalResponse {
  @ApiProperty({ type: String, nullable: true, description: 'Exactly what would leave' })
  text: string | null;
}

export class ApprovalsPage {
  @ApiProperty({ type: [ApprovalResponse] })
  items: ApprovalResponse[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
