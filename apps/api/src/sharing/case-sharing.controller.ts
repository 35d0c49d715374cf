import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  AskApproval,
  DecideContribution,
  OfferHandover,
  PreviewShares,
  ProposeShare,
  type ReleasedCopy,
  ReleasedContent,
  type ReleaseResult,
  ReleaseShares,
  type RevisionSuggestion,
  RevokeShares,
  type SharePreview,
  SharingOfIncident,
  type SharingView,
  type Told,
  UndoRelease,
  WithdrawShare,
} from '@tocsin/sharing';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  AnswerContributionDto,
  AskApprovalDto,
  OfferHandoverDto,
  PreviewSharesDto,
  ProposeShareDto,
  ReleaseSharesDto,
  RevokeSharesDto,
} from './case-sharing.dto.js';
import {
  AskedApprovalView,
  CaseSharingResponse,
  ProposedSharesView,
  ReleasedCopyView,
  ReleaseResultView,
  RevisionSuggestionView,
  RevokedShareView,
  SharePreviewView,
} from './case-sharing.views.js';

/** What of a case goes to partner teams, and what they say to it. */
@ApiTags('sharing')
@Controller('incidents/:ref/sharing')
export class CaseSharingController {
  constructor(
    private readonly sharing: SharingOfIncident,
    private readonly previews: PreviewShares,
    private readonly copies: ReleasedContent,
    private readonly proposeShare: ProposeShare,
    private readonly withdrawShare: WithdrawShare,
    private readonly releaseShares: ReleaseShares,
    private readonly undoRelease: UndoRelease,
    private readonly askApproval: AskApproval,
    private readonly revokeShares: RevokeShares,
    private readonly decideContribution: DecideContribution,
    private readonly offerHandover: OfferHandover,
  ) {}

  @Get()
  @ApiOkResponse({ type: CaseSharingResponse })
  read(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<SharingView> {
    return this.sharing.execute(actor, ref);
  }

  /** Who holds an older state of the case than what would leave now. */
  @Get('suggestions')
  @ApiOkResponse({ type: [RevisionSuggestionView] })
  suggestions(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<RevisionSuggestion[]> {
    return this.previews.suggestions(actor, ref);
  }

  /** Says what shall go to whom; nothing leaves by it. */
  @Post('shares')
  @ApiCreatedResponse({ type: ProposedSharesView })
  @ApiConflictResponse({ description: '`SHARING.NOT_LEADER`: another team leads the case' })
  async propose(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: ProposeShareDto,
  ): Promise<ProposedSharesView> {
    return { shareIds: await this.proposeShare.execute(actor, ref, body) };
  }

  /** Drops a proposal of which nothing has left. */
  @Delete('shares/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`SHARING.STATE`: something left; revoke it' })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.withdrawShare.execute(actor, ref, id);
  }

  /** The exact bytes that would leave, what stays here and why, and the gate's answer for each partner. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: [SharePreviewView] })
  preview(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { shareIds }: PreviewSharesDto,
  ): Promise<SharePreview[]> {
    return this.previews.execute(actor, ref, shareIds ?? []);
  }

  /** Asks a second person to look at these bytes: TLP:AMBER+STRICT and TLP:RED leave no other way. */
  @Post('shares/:id/approval')
  @ApiCreatedResponse({ type: AskedApprovalView })
  @ApiConflictResponse({ description: '`SHARING.PREVIEW_STALE`' })
  ask(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AskApprovalDto,
  ): Promise<AskedApprovalView> {
    return this.askApproval.execute(actor, ref, id, body);
  }

  /** Lets it go; each partner's message waits its ten seconds and can be undone until then. */
  @Post('releases')
  @HttpCode(200)
  @ApiOkResponse({ type: [ReleaseResultView] })
  @ApiConflictResponse({ description: '`SHARING.PREVIEW_STALE`, `SHARING.NOT_LEADER`' })
  release(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { shares }: ReleaseSharesDto,
  ): Promise<ReleaseResult[]> {
    return this.releaseShares.execute(actor, ref, shares);
  }

  /** The exact copy of what left. */
  @Get('releases/:id')
  @ApiOkResponse({ type: ReleasedCopyView })
  copy(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ReleasedCopy> {
    return this.copies.execute(actor, ref, id);
  }

  @Delete('releases/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`SHARING.LEFT_ALREADY`' })
  undo(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.undoRelease.execute(actor, ref, id);
  }

  /** Calls back what was sent: everyone who had it from us is told. */
  @Post('revocations')
  @HttpCode(200)
  @ApiOkResponse({ type: [RevokedShareView] })
  @ApiConflictResponse({ description: '`SHARING.NOTHING_LEFT`, `SHARING.NOTHING_CORRECTS`' })
  revoke(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: RevokeSharesDto,
  ): Promise<Told[]> {
    return this.revokeShares.execute(actor, ref, body);
  }

  /** Answers a proposal, a result or a request; accepted, it may become a change of the case in the actor's name. */
  @Post('contributions/:id/answer')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`SHARING.CONTRIBUTION_DECIDED`, `INCIDENT.STALE`' })
  answer(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerContributionDto,
  ): Promise<void> {
    return this.decideContribution.execute(actor, ref, id, body);
  }

  /** Offers the lead of the case to a partner who has it; nothing changes before he accepts. */
  @Post('handovers')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`SHARING.HANDOVER_REFUSED`, `SHARING.NOTHING_LEFT`' })
  handOver(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { shareId, reason }: OfferHandoverDto,
  ): Promise<void> {
    return this.offerHandover.execute(actor, ref, shareId, reason);
  }

  /** Takes an offer back that is not answered; whoever accepts it later is told that it stands no more. */
  @Delete('handovers')
  @HttpCode(204)
  @ApiNoContentResponse()
  undoHandOver(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<void> {
    return this.offerHandover.withdraw(actor, ref);
  }
}
