import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { type ApprovalDetail, type ApprovalView, DecideApproval, ReadApprovals } from '@tocsin/release';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { ApprovalDetailResponse, ApprovalsPage, ApprovalsQuery, DecideApprovalDto } from './approval.dto.js';

/** What waits for a second person's look before it leaves. */
@ApiTags('release')
@Controller('approvals')
export class ApprovalsController {
  constructor(
    private readonly approvals: ReadApprovals,
    private readonly decideApproval: DecideApproval,
  ) {}

  @Get()
  @ApiOkResponse({ type: ApprovalsPage })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: ApprovalsQuery,
  ): Promise<{ items: ApprovalView[]; next: string | null }> {
    return this.approvals.list(actor, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: ApprovalDetailResponse })
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApprovalDetail> {
    return this.approvals.one(actor, id);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @ApiOkResponse({ type: ApprovalDetailResponse })
  @ApiForbiddenResponse({ description: 'Whoever asked cannot decide' })
  @ApiConflictResponse({ description: 'It is decided, expired, or about other bytes' })
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { decision, sha256, reason }: DecideApprovalDto,
  ): Promise<ApprovalDetail> {
    return this.decideApproval.execute(actor, id, { decision, sha256, reason: reason ?? '' });
  }
}
