import { ApiPropertyOptional } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import {
  LEDGER_OUTCOMES,
  type LedgerFilter,
  type LedgerOutcome,
  RELEASE_WAYS,
  type ReleaseWayKind,
} from '@tocsin/release';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsCredibleDate } from '../validation/is-credible-date.decorator.js';
import { PageQuery } from '../validation/page-query.dto.js';

const DIRECTIONS = ['out', 'in'] as const;

/** What is looked for in the ledger. */
export class LedgerQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DIRECTIONS })
  @IsOptional()
  @IsIn(DIRECTIONS)
  direction?: 'out' | 'in';

  @ApiPropertyOptional({ enum: LEDGER_OUTCOMES })
  @IsOptional()
  @IsIn(LEDGER_OUTCOMES)
  outcome?: LedgerOutcome;

  @ApiPropertyOptional({ enum: RELEASE_WAYS })
  @IsOptional()
  @IsIn(RELEASE_WAYS)
  way?: ReleaseWayKind;

  @ApiPropertyOptional({ enum: TLP_LABELS })
  @IsOptional()
  @IsIn(TLP_LABELS)
  label?: TlpLabel;

  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  partnerId?: string;

  @ApiPropertyOptional({ example: 'I-2026-000123', description: 'What it was about' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  ref?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsCredibleDate()
  from?: string;

  @ApiPropertyOptional({ description: 'Not included' })
  @IsOptional()
  @IsCredibleDate()
  until?: string;
}

export function filterOf({
  cursor: _cursor,
  limit: _limit,
  from,
  until,
  ...rest
}: LedgerQuery): LedgerFilter {
  return {
    ...rest,
    from: from === undefined ? undefined : new Date(from),
    until: until === undefined ? undefined : new Date(until),
  };
}
