import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  ChangeInvestigation,
  HoldInvestigation,
  InvestigationsOfIncident,
  type InvestigationView,
  ListInvestigations,
  type MessageView,
  OpenInvestigation,
  PreviewThirdParty,
  type ThirdPartyPreview,
  type UploadedFile,
  WriteToThirdParty,
} from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { HoldingIncidentDto } from '../incidents/countermeasures.dto.js';
import { toDate } from '../incidents/to-date.js';
import { FoldTexts } from '../mail/fold-texts.interceptor.js';
import { MessageResponse } from './correspondence.views.js';
import {
  ChangeInvestigationDto,
  InvestigationsQuery,
  OpenInvestigationDto,
  ThirdPartyMessageDto,
} from './investigations.dto.js';
import {
  InvestigationPage,
  InvestigationRefView,
  InvestigationResponse,
  ThirdPartyPreviewView,
} from './investigations.views.js';
import { ReplyUploads, Uploads } from './reply-uploads.interceptor.js';

/** With files as multipart: the field `reply` is the JSON, every other part a file. */
const KINDS = ['application/json', 'multipart/form-data'];

/** Conversations with third parties about incidents: network owners, hosters, registrars, banks, police. */
@ApiTags('investigations')
@UseInterceptors(FoldTexts)
@Controller()
export class InvestigationsController {
  constructor(
    private readonly list: ListInvestigations,
    private readonly ofIncident: InvestigationsOfIncident,
    private readonly openInvestigation: OpenInvestigation,
    private readonly changeInvestigation: ChangeInvestigation,
    private readonly holdInvestigation: HoldInvestigation,
    private readonly writeTo: WriteToThirdParty,
    private readonly previewTo: PreviewThirdParty,
  ) {}

  @Get('investigations')
  @ApiOkResponse({ type: InvestigationPage })
  everywhere(@CurrentActor() actor: Actor, @Query() query: InvestigationsQuery): Promise<InvestigationPage> {
    return this.list.execute(actor, query);
  }

  @Get('incidents/:ref/investigations')
  @ApiOkResponse({ type: [InvestigationResponse] })
  here(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<InvestigationView[]> {
    return this.ofIncident.execute(actor, ref);
  }

  @Post('incidents/:ref/investigations')
  @ApiCreatedResponse({ type: InvestigationRefView })
  open(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { followUpAt, ...body }: OpenInvestigationDto,
  ): Promise<InvestigationRefView> {
    return this.openInvestigation.execute(actor, ref, { ...body, followUpAt: toDate(followUpAt) });
  }

  @Patch('investigations/:ref')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`CORRESPONDENCE.INVESTIGATION_STALE`' })
  change(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { followUpAt, ...body }: ChangeInvestigationDto,
  ): Promise<void> {
    return this.changeInvestigation.execute(actor, ref, { ...body, followUpAt: toDate(followUpAt) });
  }

  /** Another incident needs the answer as well: it stays open until the last of them has ended. */
  @Post('investigations/:ref/holders')
  @HttpCode(204)
  @ApiNoContentResponse()
  hold(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { incident }: HoldingIncidentDto,
  ): Promise<void> {
    return this.holdInvestigation.execute(actor, ref, incident);
  }

  /** The message waits in the outbox for some seconds, in which it can be taken back. */
  @Post('investigations/:ref/messages')
  @UseInterceptors(ReplyUploads)
  @ApiConsumes(...KINDS)
  @ApiCreatedResponse({ type: MessageResponse })
  @ApiConflictResponse({ description: '`CORRESPONDENCE.STALE`: something was said in the meantime' })
  @ApiUnprocessableEntityResponse({ description: '`CORRESPONDENCE.NAMES_REPORTER` with `named`' })
  write(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { followUpAt, ...body }: ThirdPartyMessageDto,
    @Uploads() uploads: UploadedFile[],
  ): Promise<MessageView> {
    return this.writeTo.execute(actor, ref, {
      ...body,
      uploads,
      followUpAt: toDate(followUpAt) ?? undefined,
    });
  }

  /** How it would read, what it would give away, and whether it may leave; nothing is sent. */
  @Post('investigations/:ref/messages/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ThirdPartyPreviewView })
  preview(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { text, tlp, to, attach, encrypt }: ThirdPartyMessageDto,
  ): Promise<ThirdPartyPreview> {
    return this.previewTo.execute(actor, ref, { text, tlp, to, attach, encrypt });
  }
}
