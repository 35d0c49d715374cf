import { ApiPropertyOptional } from '@nestjs/swagger';
import { OUTGOING_STATES, type OutgoingState } from '@tocsin/correspondence';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../validation/page-query.dto.js';

export class OutboxQuery extends PageQuery {
  @ApiPropertyOptional({ enum: OUTGOING_STATES })
  @IsOptional()
  @IsIn(OUTGOING_STATES)
  state?: OutgoingState;
}
