import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiOkResponse,
  ApiParam,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { LOCALES, type Locale } from '@tocsin/config';
import {
  ListTemplateTexts,
  PreviewTemplate,
  SaveTemplateText,
  TEMPLATE_NAMES,
  type TemplateLine,
  type TemplateName,
  type TemplatePreview,
  TemplateTextDetail,
  type TemplateTextView,
} from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { PreviewTemplateDto, RevertTemplateDto, TemplateTextDto } from './writing.dto.js';
import {
  SavedVersionView,
  TemplateLineView,
  TemplatePreviewView,
  TemplateTextResponse,
} from './writing.views.js';

const NAME = { name: 'name', enum: TEMPLATE_NAMES };
const LOCALE = { name: 'locale', enum: LOCALES };
const STALE = { description: '`CORRESPONDENCE.TEMPLATE_STALE` with the present text' };

/** The templates of our mail: what was delivered, what the site made of it, and how it reads. */
@ApiTags('templates')
@Controller('template-texts')
export class TemplateTextsController {
  constructor(
    private readonly listTexts: ListTemplateTexts,
    private readonly detail: TemplateTextDetail,
    private readonly save: SaveTemplateText,
    private readonly previewTemplate: PreviewTemplate,
  ) {}

  @Get()
  @ApiOkResponse({ type: [TemplateLineView] })
  list(@CurrentActor() actor: Actor): Promise<TemplateLine[]> {
    return this.listTexts.execute(actor);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: TemplatePreviewView })
  preview(@CurrentActor() actor: Actor, @Body() body: PreviewTemplateDto): Promise<TemplatePreview> {
    const { subject = '', text, drill = false, ref, ...request } = body;
    const wording = text === undefined ? undefined : { subject, text };
    return this.previewTemplate.execute(actor, { ...request, wording, drill, report: ref });
  }

  @Get(':name/:locale')
  @ApiParam(NAME)
  @ApiParam(LOCALE)
  @ApiOkResponse({ type: TemplateTextResponse })
  read(
    @CurrentActor() actor: Actor,
    @Param('name') name: TemplateName,
    @Param('locale') locale: Locale,
  ): Promise<TemplateTextView> {
    return this.detail.execute(actor, name, locale);
  }

  @Put(':name/:locale')
  @ApiParam(NAME)
  @ApiParam(LOCALE)
  @ApiOkResponse({ type: SavedVersionView })
  @ApiConflictResponse(STALE)
  @ApiUnprocessableEntityResponse({ description: '`CORRESPONDENCE.TEXT_REFUSED` with `problems`' })
  write(
    @CurrentActor() actor: Actor,
    @Param('name') name: TemplateName,
    @Param('locale') locale: Locale,
    @Body() { version, subject, text }: TemplateTextDto,
  ): Promise<SavedVersionView> {
    return this.save.execute(actor, { name, locale, version, wording: { subject, text } });
  }

  @Post(':name/:locale/revert')
  @HttpCode(200)
  @ApiParam(NAME)
  @ApiParam(LOCALE)
  @ApiOkResponse({ type: SavedVersionView })
  @ApiConflictResponse(STALE)
  revert(
    @CurrentActor() actor: Actor,
    @Param('name') name: TemplateName,
    @Param('locale') locale: Locale,
    @Body() { version }: RevertTemplateDto,
  ): Promise<SavedVersionView> {
    return this.save.execute(actor, { name, locale, version, wording: null });
  }
}
