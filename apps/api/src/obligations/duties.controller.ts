import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  CloseDuty,
  CorrectAwareness,
  DeclareDuty,
  DutiesOfIncident,
  type DutySuggestion,
  type DutyView,
  RequestReport,
  SetMark,
  UndoDutyChange,
} from '@tocsin/obligations';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { VersionedDto } from '../incidents/incident.dto.js';
import { CloseDutyDto, CorrectAwarenessDto, DeclareDutyDto, SetMarkDto } from './obligations.dto.js';
import { IncidentDutiesView, MadeView } from './obligations.views.js';

const STALE = { description: 'Changed in the meantime: `current`, `changedBy`, `changedAt`, `changes`' };

/** What is owed because of one incident. */
@ApiTags('obligations')
@Controller()
export class DutiesController {
  constructor(
    private readonly dutiesOfIncident: DutiesOfIncident,
    private readonly declareDuty: DeclareDuty,
    private readonly correctAwareness: CorrectAwareness,
    private readonly setMark: SetMark,
    private readonly closeDuty: CloseDuty,
    private readonly requestReport: RequestReport,
    private readonly undoChange: UndoDutyChange,
  ) {}

  @Get('incidents/:ref/duties')
  @ApiOkResponse({ type: IncidentDutiesView })
  list(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
  ): Promise<{ duties: DutyView[]; suggestions: DutySuggestion[] }> {
    return this.dutiesOfIncident.execute(actor, ref);
  }

  @Post('incidents/:ref/duties')
  @ApiCreatedResponse({ type: MadeView })
  declare(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: DeclareDutyDto,
  ): Promise<MadeView> {
    const { awareAt, ...duty } = body;
    return this.declareDuty.execute(actor, ref, {
      ...duty,
      ...(awareAt === undefined ? {} : { awareAt: new Date(awareAt) }),
    });
  }

  /** Corrects when the organisation became aware; the reason and the earlier word are kept. */
  @Post('duties/:id/awareness')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse(STALE)
  aware(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CorrectAwarenessDto,
  ): Promise<void> {
    return this.correctAwareness.execute(actor, id, { ...body, awareAt: new Date(body.awareAt) });
  }

  @Post('duties/:id/marks')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse(STALE)
  mark(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, mark, at }: SetMarkDto,
  ): Promise<void> {
    return this.setMark.execute(actor, id, { version, mark, at: at ? new Date(at) : null });
  }

  /** Closes it as not significant, or opens it again. */
  @Post('duties/:id/closing')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse(STALE)
  close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CloseDutyDto,
  ): Promise<void> {
    return this.closeDuty.execute(actor, id, body);
  }

  /** Asks for a report that is owed on request. */
  @Post('duties/:id/requests')
  @ApiCreatedResponse({ type: MadeView })
  @ApiConflictResponse(STALE)
  request(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: VersionedDto,
  ): Promise<MadeView> {
    return this.requestReport.execute(actor, id, version);
  }

  /** Takes back the caller's own last change, within a minute. */
  @Post('duties/:id/undo')
  @HttpCode(204)
  @ApiNoContentResponse()
  undo(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.undoChange.execute(actor, id);
  }
}
