import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { ApiAcceptedResponse, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type BulkOrder,
  type BulkProgress,
  BulkReplyDetail,
  type BulkReplyPreview,
  CancelBulkReply,
  type CaseFile,
  ListIncidentFiles,
  PreviewBulkReply,
  QueueBulkReply,
  type UploadedFile,
} from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { BulkReplyDto, BulkWordsDto } from './bulk-reply.dto.js';
import { BulkProgressView, BulkReplyPreviewView } from './bulk-reply.views.js';
import { ReplyUploads, Uploads } from './reply-uploads.interceptor.js';
import { CaseFileView } from './writing.views.js';

/** One word to all reporters of an incident, each by himself and in his own thread. */
@ApiTags('correspondence')
@Controller('incidents/:ref')
export class BulkRepliesController {
  constructor(
    private readonly previewBulk: PreviewBulkReply,
    private readonly queue: QueueBulkReply,
    private readonly detail: BulkReplyDetail,
    private readonly cancelBulk: CancelBulkReply,
    private readonly listFiles: ListIncidentFiles,
  ) {}

  @Get('files')
  @ApiOkResponse({ type: [CaseFileView], description: 'Files of the case that an answer may take along' })
  files(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<CaseFile[]> {
    return this.listFiles.execute(actor, ref);
  }

  @Post('replies/bulk/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkReplyPreviewView })
  preview(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { attach, ...words }: BulkWordsDto,
  ): Promise<BulkReplyPreview> {
    return this.previewBulk.execute(actor, ref, { ...orderOf(words), attach });
  }

  @Post('replies/bulk')
  @HttpCode(202)
  @UseInterceptors(ReplyUploads)
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiAcceptedResponse({ type: BulkProgressView })
  send(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { id, recipients, attach, ...words }: BulkReplyDto,
    @Uploads() uploads: UploadedFile[],
  ): Promise<BulkProgress> {
    return this.queue.execute(actor, ref, { id, recipients, ...orderOf(words), attach, uploads });
  }

  @Get('replies/bulk/:id')
  @ApiOkResponse({ type: BulkProgressView })
  progress(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BulkProgress> {
    return this.detail.execute(actor, ref, id);
  }

  @Post('replies/bulk/:id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkProgressView, description: 'What left already stays `written`' })
  cancel(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BulkProgress> {
    return this.cancelBulk.execute(actor, ref, id);
  }
}

function orderOf(words: Omit<BulkWordsDto, 'attach'>): Omit<BulkOrder, 'files'> {
  const { text = null, language = null, template = null, reason = null, tlp = null } = words;
  return { text, language, template, reason, tlp };
}
