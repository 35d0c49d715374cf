import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import {
  AddAbsence,
  AddShift,
  DutyCalendar,
  type DutyCalendarView,
  RemoveEntry,
  SaveRotation,
  SetException,
  SetTeamRule,
  SetWeight,
} from '@tocsin/duty';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  AbsenceDto,
  ChangeRotationDto,
  DutySpanQuery,
  ExceptionDto,
  RotationDto,
  ShiftDto,
  TeamRuleDto,
  WeightDto,
} from './duty.dto.js';
import { DutyCalendarResponse, SavedEntryView, SavedRotationView } from './duty.views.js';

const STALE = { description: '`DUTY.STALE`: changed in the meantime' };

/** The duty calendar: who is on duty, who is away, and how work is handed out. */
@ApiTags('duty')
@Controller('duty')
export class DutyController {
  constructor(
    private readonly calendar: DutyCalendar,
    private readonly saveRotation: SaveRotation,
    private readonly setException: SetException,
    private readonly addShift: AddShift,
    private readonly addAbsence: AddAbsence,
    private readonly removeEntry: RemoveEntry,
    private readonly setWeight: SetWeight,
    private readonly setTeamRule: SetTeamRule,
  ) {}

  @Get()
  @ApiOkResponse({ type: DutyCalendarResponse })
  read(@CurrentActor() actor: Actor, @Query() span: DutySpanQuery): Promise<DutyCalendarView> {
    return this.calendar.execute(actor, spanOf(span));
  }

  @Post('rotations')
  @ApiCreatedResponse({ type: SavedRotationView })
  rotation(@CurrentActor() actor: Actor, @Body() body: RotationDto): Promise<SavedRotationView> {
    return this.saveRotation.execute(actor, body);
  }

  @Put('rotations/:id')
  @ApiOkResponse({ type: SavedRotationView })
  @ApiConflictResponse(STALE)
  changeRotation(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, ...rotation }: ChangeRotationDto,
  ): Promise<SavedRotationView> {
    return this.saveRotation.execute(actor, rotation, { id, version });
  }

  @Post('rotations/:id/exceptions')
  @HttpCode(204)
  @ApiNoContentResponse()
  async exception(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { date, personId }: ExceptionDto,
  ): Promise<void> {
    await this.setException.execute(actor, id, date, personId);
  }

  @Post('shifts')
  @ApiCreatedResponse({ type: SavedEntryView })
  shift(@CurrentActor() actor: Actor, @Body() body: ShiftDto): Promise<SavedEntryView> {
    return this.addShift.execute(actor, { ...body, ...spanOf(body) });
  }

  @Post('absences')
  @ApiCreatedResponse({ type: SavedEntryView })
  absence(@CurrentActor() actor: Actor, @Body() body: AbsenceDto): Promise<SavedEntryView> {
    return this.addAbsence.execute(actor, { ...body, ...spanOf(body) });
  }

  @Delete('rotations/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeRotation(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.removeEntry.execute(actor, 'rotation', id);
  }

  @Delete('shifts/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeShift(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.removeEntry.execute(actor, 'shift', id);
  }

  @Delete('absences/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeAbsence(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.removeEntry.execute(actor, 'absence', id);
  }

  @Put('weights/:personId')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse(STALE)
  async weight(
    @CurrentActor() actor: Actor,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() body: WeightDto,
  ): Promise<void> {
    await this.setWeight.execute(actor, personId, body.weight, body.version);
  }

  @Put('teams/:teamId')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse(STALE)
  async teamRule(
    @CurrentActor() actor: Actor,
    @Param('teamId', ParseUUIDPipe) teamId: string,
    @Body() body: TeamRuleDto,
  ): Promise<void> {
    await this.setTeamRule.execute(actor, teamId, body.automatic, body.version);
  }
}

const spanOf = ({ from, until }: { from: string; until: string }) => ({
  from: new Date(from),
  until: new Date(until),
});
