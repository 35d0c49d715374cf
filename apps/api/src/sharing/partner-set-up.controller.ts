import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  AcceptInvitation,
  AnswerAgain,
  type AnswerCard,
  CreateInvitation,
  type InvitationCard,
  InvitationList,
  type InvitationView,
  PartnerDetail,
  type PartnerDetailView,
  TakeAnswer,
  USUAL_TERMS,
  WithdrawInvitation,
} from '@tocsin/sharing';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { CreateInvitationDto, PartnerFileDto } from './partner-set-up.dto.js';
import { AcceptedInvitationDto, InvitationDto, PartnerCardDto, PartnerDto } from './partners.views.js';

type Shown = PartnerDetailView & { suggestedTerms: typeof USUAL_TERMS };

/** The guided set-up: an invitation goes out or comes in, an answer comes in or goes out. */
@ApiTags('partners')
@Controller('partners')
export class PartnerSetUpController {
  constructor(
    private readonly invitations: InvitationList,
    private readonly createInvitation: CreateInvitation,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly takeAnswer: TakeAnswer,
    private readonly answerAgain: AnswerAgain,
    private readonly detail: PartnerDetail,
  ) {}

  @Get('invitations')
  @ApiOkResponse({ type: [InvitationDto], description: 'Those that wait for an answer' })
  open(@CurrentActor() actor: Actor): Promise<InvitationView[]> {
    return this.invitations.execute(actor);
  }

  @Post('invitations')
  @ApiCreatedResponse({ type: PartnerCardDto, description: 'A file for the other team; it is shown once' })
  async invite(@CurrentActor() actor: Actor, @Body() body: CreateInvitationDto): Promise<PartnerCardDto> {
    return fileOf(await this.createInvitation.execute(actor, body));
  }

  @Delete('invitations/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`PARTNERS.INVITATION_UNUSABLE`' })
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.withdrawInvitation.execute(actor, id);
  }

  @Post('accept')
  @ApiCreatedResponse({ type: AcceptedInvitationDto })
  @ApiConflictResponse({ description: '`PARTNERS.KNOWN`' })
  @ApiUnprocessableEntityResponse({ description: '`PARTNERS.CARD_UNUSABLE` with fault and path' })
  async accept(
    @CurrentActor() actor: Actor,
    @Body() { source }: PartnerFileDto,
  ): Promise<{ partner: Shown; answer: PartnerCardDto }> {
    const { partnerId, answer } = await this.acceptInvitation.execute(actor, source);
    return { partner: await this.shown(actor, partnerId), answer: fileOf(answer) };
  }

  @Post('answers')
  @ApiCreatedResponse({ type: PartnerDto })
  @ApiConflictResponse({ description: '`PARTNERS.KNOWN`, `PARTNERS.INVITATION_UNUSABLE`' })
  @ApiUnprocessableEntityResponse({ description: '`PARTNERS.CARD_UNUSABLE` with fault and path' })
  async answer(@CurrentActor() actor: Actor, @Body() { source }: PartnerFileDto): Promise<Shown> {
    const { partnerId } = await this.takeAnswer.execute(actor, source);
    return this.shown(actor, partnerId);
  }

  @Get(':id/answer')
  @ApiOkResponse({ type: PartnerCardDto, description: 'Our answer to its invitation once more' })
  async again(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PartnerCardDto> {
    return fileOf(await this.answerAgain.execute(actor, id));
  }

  private async shown(actor: Actor, id: string): Promise<Shown> {
    return { ...(await this.detail.changed(actor, id)), suggestedTerms: USUAL_TERMS };
  }
}

function fileOf(card: InvitationCard | AnswerCard): PartnerCardDto {
  const kind = card.kind === 'tocsin-invitation' ? 'invitation' : 'answer';
  return { fileName: `${card.domain}.${kind}.json`, content: `${JSON.stringify(card, null, 2)}\n` };
}
