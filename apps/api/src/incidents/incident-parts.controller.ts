import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  AddNote,
  AddOrganisations,
  AddTask,
  ChangeTask,
  type IncidentRow,
  LinkReports,
  RemoveOrganisation,
  type TaskView,
  UnlinkReport,
} from '@tocsin/incidents';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  AddNoteDto,
  AddOrganisationsDto,
  AddTaskDto,
  ChangeTaskDto,
  LinkReportDto,
} from './incident-parts.dto.js';
import { IncidentTaskView, WrittenNoteView } from './incident-parts.views.js';
import { IncidentRowView } from './incident.views.js';
import { toDate } from './to-date.js';

/** Notes, tasks, linked reports and affected organisations of an incident. */
@ApiTags('incidents')
@Controller('incidents/:ref')
export class IncidentPartsController {
  constructor(
    private readonly addNote: AddNote,
    private readonly addTask: AddTask,
    private readonly changeTask: ChangeTask,
    private readonly linkReports: LinkReports,
    private readonly unlinkReport: UnlinkReport,
    private readonly addOrganisations: AddOrganisations,
    private readonly removeOrganisation: RemoveOrganisation,
  ) {}

  @Post('notes')
  @ApiCreatedResponse({ type: WrittenNoteView })
  @ApiConflictResponse({ description: '`INCIDENT.NOTE_STALE`: a colleague wrote one meanwhile; `notes`' })
  note(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { text, ...options }: AddNoteDto,
  ): Promise<WrittenNoteView> {
    return this.addNote.execute(actor, ref, text, options);
  }

  @Post('tasks')
  @ApiCreatedResponse({ type: IncidentTaskView })
  task(@CurrentActor() actor: Actor, @Param('ref') ref: string, @Body() body: AddTaskDto): Promise<TaskView> {
    const { dueAt, ...task } = body;
    return this.addTask.execute(actor, ref, { ...task, dueAt: toDate(dueAt) });
  }

  @Patch('tasks/:id')
  @ApiOkResponse({ type: IncidentTaskView })
  @ApiConflictResponse({ description: 'Changed in the meantime' })
  taskChange(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeTaskDto,
  ): Promise<TaskView> {
    const { dueAt, ...changes } = body;
    return this.changeTask.execute(actor, ref, id, { ...changes, dueAt: toDate(dueAt) });
  }

  @Post('reports')
  @HttpCode(200)
  @ApiOkResponse({ type: IncidentRowView })
  link(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: LinkReportDto,
  ): Promise<IncidentRow> {
    return this.linkReports.execute(actor, ref, [body.report]);
  }

  @Delete('reports/:reportRef')
  @HttpCode(204)
  @ApiNoContentResponse()
  unlink(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('reportRef') reportRef: string,
  ): Promise<void> {
    return this.unlinkReport.execute(actor, ref, reportRef);
  }

  @Post('organisations')
  @HttpCode(200)
  @ApiOkResponse({ type: IncidentRowView })
  organisations(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: AddOrganisationsDto,
  ): Promise<IncidentRow> {
    return this.addOrganisations.execute(actor, ref, body.organisationIds);
  }

  @Delete('organisations/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  organisation(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.removeOrganisation.execute(actor, ref, id);
  }
}
