import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  ApplyAgreement,
  EndAgreement,
  ListServiceLevels,
  PreviewAgreement,
  PreviewApplication,
  SaveAgreement,
  SaveCalendar,
  ServiceLevelHistory,
} from '@tocsin/incidents';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { AddCalendarDto, calendarFrom, ChangeCalendarDto } from './calendar.dto.js';
import {
  AddAgreementDto,
  AgreementVersionDto,
  ChangeAgreementDto,
  PreviewAgreementDto,
  termsFrom,
} from './service-levels.dto.js';
import {
  AgreementHistoryItem,
  agreementItem,
  AgreementPreview,
  ApplicationPreviewView,
  calendarItem,
  historyItem,
  MovedCounts,
  SavedVersion,
  ServiceLevelsView,
} from './service-levels.views.js';

const STALE = { description: 'Changed in the meantime: `current`, `changedBy`, `changedAt`' };

/** What we promise to whom, and in which hours. */
@ApiTags('service-levels')
@Controller('service-levels')
export class ServiceLevelsController {
  constructor(
    private readonly listLevels: ListServiceLevels,
    private readonly history: ServiceLevelHistory,
    private readonly saveAgreement: SaveAgreement,
    private readonly saveCalendar: SaveCalendar,
    private readonly endAgreement: EndAgreement,
    private readonly previewAgreement: PreviewAgreement,
    private readonly previewApplication: PreviewApplication,
    private readonly applyAgreement: ApplyAgreement,
  ) {}

  @Get()
  @ApiOkResponse({ type: ServiceLevelsView })
  async list(@CurrentActor() actor: Actor): Promise<ServiceLevelsView> {
    const { agreements, calendars } = await this.listLevels.execute(actor);
    return { agreements: agreements.map(agreementItem), calendars: calendars.map(calendarItem) };
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: AgreementPreview })
  preview(@CurrentActor() actor: Actor, @Body() body: PreviewAgreementDto): Promise<AgreementPreview> {
    return this.previewAgreement.execute(actor, {
      terms: termsFrom(body.terms),
      calendarId: body.calendarId,
      ...(body.calendar ? { calendar: calendarFrom(body.calendar) } : {}),
      ...(body.at ? { at: new Date(body.at) } : {}),
    });
  }

  @Post('agreements')
  @ApiCreatedResponse({ type: SavedVersion })
  @ApiConflictResponse({ description: '`SERVICE_LEVEL.SCOPE_TAKEN`' })
  add(@CurrentActor() actor: Actor, @Body() body: AddAgreementDto): Promise<SavedVersion> {
    const { name, scope, scopeValue, calendarId = null } = body;
    return this.saveAgreement.execute(actor, {
      name,
      scope,
      scopeValue,
      calendarId,
      terms: termsFrom(body.terms),
    });
  }

  @Put('agreements/:id')
  @ApiOkResponse({ type: SavedVersion })
  @ApiConflictResponse(STALE)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { name, version, calendarId = null, terms }: ChangeAgreementDto,
  ): Promise<SavedVersion> {
    const fixed = { scope: 'site' as const, scopeValue: null };
    return this.saveAgreement.execute(actor, {
      ...fixed,
      id,
      version,
      name,
      calendarId,
      terms: termsFrom(terms),
    });
  }

  @Get('agreements/:id/versions')
  @ApiOkResponse({ type: [AgreementHistoryItem] })
  async versions(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AgreementHistoryItem[]> {
    return (await this.history.execute(actor, id)).map(historyItem);
  }

  @Post('agreements/:id/end')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse(STALE)
  end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: AgreementVersionDto,
  ): Promise<void> {
    return this.endAgreement.execute(actor, id, version);
  }

  @Get('agreements/:id/application')
  @ApiOkResponse({ type: ApplicationPreviewView })
  application(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ApplicationPreviewView> {
    return this.previewApplication.execute(actor, id);
  }

  @Post('agreements/:id/apply')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedCounts })
  @ApiConflictResponse(STALE)
  apply(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: AgreementVersionDto,
  ): Promise<MovedCounts> {
    return this.applyAgreement.execute(actor, id, version);
  }

  @Post('calendars')
  @ApiCreatedResponse({ type: SavedVersion })
  addCalendar(
    @CurrentActor() actor: Actor,
    @Body() { name, definition }: AddCalendarDto,
  ): Promise<SavedVersion> {
    return this.saveCalendar.execute(actor, { name, definition: calendarFrom(definition) });
  }

  @Put('calendars/:id')
  @ApiOkResponse({ type: SavedVersion })
  @ApiConflictResponse(STALE)
  changeCalendar(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { name, version, definition }: ChangeCalendarDto,
  ): Promise<SavedVersion> {
    return this.saveCalendar.execute(actor, { id, version, name, definition: calendarFrom(definition) });
  }
}
