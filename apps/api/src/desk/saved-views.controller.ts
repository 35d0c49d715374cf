import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiGoneResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import {
  ChangeView,
  type ListedView,
  ListViews,
  PinViews,
  RemoveView,
  RestoreView,
  type SavedViewView,
  SaveView,
} from '@tocsin/desk';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { VersionedDto } from '../incidents/incident.dto.js';
import { ChangeViewDto, NewViewDto, PinsDto, VersionOfViewDto, ViewsQuery } from './saved-view.dto.js';
import { ListedViewDto, SavedViewDto } from './saved-view.views.js';

const GONE = { description: '`VIEW.REMOVED`: `name`, `removedBy`, `removedAt`' };

/** Questions that people keep; what a view shows is listed by its query (`/reports?q=`, `/incidents?q=`). */
@ApiTags('desk')
@Controller('views')
export class SavedViewsController {
  constructor(
    private readonly listViews: ListViews,
    private readonly saveView: SaveView,
    private readonly changeView: ChangeView,
    private readonly removeView: RemoveView,
    private readonly restoreView: RestoreView,
    private readonly pinViews: PinViews,
  ) {}

  @Get()
  @ApiOkResponse({ type: [ListedViewDto] })
  list(@CurrentActor() actor: Actor, @Query() { subject }: ViewsQuery): Promise<ListedView[]> {
    return this.listViews.execute(actor, subject);
  }

  @Post()
  @ApiCreatedResponse({ type: SavedViewDto })
  @ApiConflictResponse({ description: '`VIEW.NAME_TAKEN`' })
  @ApiUnprocessableEntityResponse({ description: '`VIEW.QUERY_UNREADABLE` with `problems`' })
  save(@CurrentActor() actor: Actor, @Body() body: NewViewDto): Promise<SavedViewView> {
    return this.saveView.execute(actor, body);
  }

  /** All tabs of a subject at once, in their order. */
  @Put('pins')
  @HttpCode(204)
  @ApiNoContentResponse()
  pin(@CurrentActor() actor: Actor, @Body() { subject, ids }: PinsDto): Promise<void> {
    return this.pinViews.execute(actor, subject, ids);
  }

  @Get(':id')
  @ApiOkResponse({ type: SavedViewDto })
  @ApiGoneResponse(GONE)
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SavedViewView> {
    return this.listViews.one(actor, id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: SavedViewDto })
  @ApiConflictResponse({ description: '`VIEW.STALE`, `VIEW.NAME_TAKEN`' })
  @ApiGoneResponse(GONE)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeViewDto,
  ): Promise<SavedViewView> {
    return this.changeView.execute(actor, id, body);
  }

  @Delete(':id')
  @ApiOkResponse({ type: SavedViewDto, description: 'As it was; `restore` takes its version' })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: VersionOfViewDto,
  ): Promise<SavedViewView> {
    return this.removeView.execute(actor, id, version);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ApiOkResponse({ type: SavedViewDto })
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: VersionedDto,
  ): Promise<SavedViewView> {
    return this.restoreView.execute(actor, id, version);
  }
}
