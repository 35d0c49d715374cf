import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type AnswerText,
  ListAnswerTexts,
  ListSignatures,
  ListTextModules,
  RemoveTextModule,
  SaveSignature,
  SaveTextModule,
  type SignatureView,
  type TextModuleView,
} from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { AnswerTextsQuery, ChangeTextModuleDto, SignatureDto, TextModuleDto } from './writing.dto.js';
import { AnswerTextView, SignatureResponse, TextModuleResponse } from './writing.views.js';

/** Text modules, signatures, and what the composer offers behind `::`. */
@ApiTags('templates')
@Controller()
export class TextsController {
  constructor(
    private readonly answerTexts: ListAnswerTexts,
    private readonly listModules: ListTextModules,
    private readonly saveModule: SaveTextModule,
    private readonly removeModule: RemoveTextModule,
    private readonly listSignatures: ListSignatures,
    private readonly saveSignature: SaveSignature,
  ) {}

  @Get('answer-texts')
  @ApiOkResponse({ type: [AnswerTextView] })
  offered(
    @CurrentActor() actor: Actor,
    @Query() { ref, investigation, locale }: AnswerTextsQuery,
  ): Promise<AnswerText[]> {
    return this.answerTexts.execute(actor, { report: ref, investigation, locale });
  }

  @Get('text-modules')
  @ApiOkResponse({ type: [TextModuleResponse] })
  modules(@CurrentActor() actor: Actor): Promise<TextModuleView[]> {
    return this.listModules.execute(actor);
  }

  @Post('text-modules')
  @ApiCreatedResponse({ type: TextModuleResponse })
  @ApiConflictResponse({ description: '`CORRESPONDENCE.SHORTCUT_TAKEN`' })
  create(@CurrentActor() actor: Actor, @Body() body: TextModuleDto): Promise<TextModuleView> {
    return this.saveModule.execute(actor, body);
  }

  @Patch('text-modules/:id')
  @ApiOkResponse({ type: TextModuleResponse })
  @ApiConflictResponse({ description: '`CORRESPONDENCE.TEXT_MODULE_STALE`, `CORRESPONDENCE.SHORTCUT_TAKEN`' })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, ...wording }: ChangeTextModuleDto,
  ): Promise<TextModuleView> {
    return this.saveModule.execute(actor, wording, { id, version });
  }

  @Delete('text-modules/:id')
  @HttpCode(204)
  @ApiConflictResponse({ description: '`CORRESPONDENCE.TEXT_MODULE_STALE`' })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('version', ParseIntPipe) version: number,
  ): Promise<void> {
    return this.removeModule.execute(actor, { id, version });
  }

  @Get('signatures')
  @ApiOkResponse({ type: [SignatureResponse] })
  signatures(@CurrentActor() actor: Actor): Promise<SignatureView[]> {
    return this.listSignatures.execute(actor);
  }

  @Put('signatures')
  @ApiOkResponse({ type: [SignatureResponse], description: 'All, as they are now' })
  @ApiConflictResponse({ description: '`CORRESPONDENCE.SIGNATURE_STALE`' })
  async sign(@CurrentActor() actor: Actor, @Body() body: SignatureDto): Promise<SignatureView[]> {
    await this.saveSignature.execute(actor, body);
    return this.listSignatures.execute(actor);
  }
}
