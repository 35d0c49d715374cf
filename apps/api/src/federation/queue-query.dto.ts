import { ApiPropertyOptional } from '@nestjs/swagger';
import { INCOMING_STATES, type IncomingState, OUTGOING_STATES, type OutgoingState } from '@tocsin/sharing';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../validation/page-query.dto.js';

export class QueueQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  partnerId?: string;
}

export class OutgoingQuery extends QueueQuery {
  @ApiPropertyOptional({ enum: OUTGOING_STATES })
  @IsOptional()
  @IsIn(OUTGOING_STATES)
  state?: OutgoingState;
}

export class IncomingQuery extends QueueQuery {
  @ApiPropertyOptional({ enum: INCOMING_STATES })
  @IsOptional()
  @IsIn(INCOMING_STATES)
  state?: IncomingState;
}

export class AlarmsQuery extends QueueQuery {
  @ApiPropertyOptional({ description: 'Those that somebody has looked at' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  seen?: boolean;
}
