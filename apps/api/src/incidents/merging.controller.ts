import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  type IncidentRow,
  ListMerges,
  type MergeCandidate,
  MergeCandidates,
  MergeIncidents,
  type MergePreview,
  type MergesView,
  PreviewMerge,
  SplitIncident,
  UndoIncidentChange,
  UnmergeIncident,
} from '@tocsin/incidents';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { IncidentRowView } from './incident.views.js';
import { CandidatesQuery, MergeDto, MergePreviewDto, SplitDto } from './merging.dto.js';
import { MergeCandidateView, MergePreviewView, MergesResponse } from './merging.views.js';

const REFUSED = { description: 'Changed in the meantime, merged already, or too late' };

/** Two incidents become one, one becomes two, and what one did last is taken back. */
@ApiTags('incidents')
@Controller('incidents/:ref')
export class MergingController {
  constructor(
    private readonly mergeIncidents: MergeIncidents,
    private readonly previewMerge: PreviewMerge,
    private readonly mergeCandidates: MergeCandidates,
    private readonly listMerges: ListMerges,
    private readonly unmergeIncident: UnmergeIncident,
    private readonly splitIncident: SplitIncident,
    private readonly undoChange: UndoIncidentChange,
  ) {}

  @Get('merges')
  @ApiOkResponse({ type: MergesResponse })
  merges(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<MergesView> {
    return this.listMerges.execute(actor, ref);
  }

  @Get('merge-candidates')
  @ApiOkResponse({ type: [MergeCandidateView] })
  candidates(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() { q }: CandidatesQuery,
  ): Promise<MergeCandidate[]> {
    return this.mergeCandidates.execute(actor, ref, q ?? '');
  }

  @Post('merge-preview')
  @HttpCode(200)
  @ApiOkResponse({ type: MergePreviewView })
  preview(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { into, also = [] }: MergePreviewDto,
  ): Promise<MergePreview> {
    return this.previewMerge.execute(actor, into, [ref, ...also]);
  }

  @Post('merge')
  @HttpCode(200)
  @ApiOkResponse({ type: IncidentRowView, description: 'The survivor' })
  @ApiConflictResponse(REFUSED)
  merge(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { version, also = [], ...into }: MergeDto,
  ): Promise<IncidentRow> {
    return this.mergeIncidents.execute(actor, { ...into, merged: [{ ref, version }, ...also] });
  }

  @Post('unmerge')
  @HttpCode(200)
  @ApiOkResponse({ type: IncidentRowView, description: 'The incident that is on its own again' })
  @ApiConflictResponse(REFUSED)
  unmerge(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<IncidentRow> {
    return this.unmergeIncident.execute(actor, ref);
  }

  @Post('split')
  @ApiCreatedResponse({ type: IncidentRowView, description: 'The new incident' })
  @ApiConflictResponse(REFUSED)
  split(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { reports = [], threadIds = [], taskIds = [], observableIds = [], ...split }: SplitDto,
  ): Promise<IncidentRow> {
    return this.splitIncident.execute(actor, ref, { ...split, reports, threadIds, taskIds, observableIds });
  }

  @Post('undo')
  @HttpCode(200)
  @ApiOkResponse({ type: IncidentRowView })
  @ApiConflictResponse({ description: 'Nothing of the caller’s own within 60 seconds' })
  undo(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<IncidentRow> {
    return this.undoChange.execute(actor, ref);
  }
}
