import {
  BadRequestException,
  Body,
  Controller,
  HttpCode,
  Post,
  Req,
  UnsupportedMediaTypeException,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type SubmissionReceipt, SubmitMail, SubmitReport } from '@tocsin/intake';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { type RawRequest } from '../security/bodies.js';
import { IdempotencyKey } from './idempotency-key.decorator.js';
import { readMultipart } from './multipart-report.js';
import { ReportBody } from './report-body.interceptor.js';
import { ReportReceiptView, StoredMessageView } from './report-receipt.view.js';
import { PhoneReportDto, SubmitReportDto } from './submit-report.dto.js';
import { validated } from '../validation/validated.js';

const JSON_TYPE = 'application/json';

/** Reports by API: one as JSON or multipart, one as a raw mail, one typed in from the phone. */
@ApiTags('reports')
@ApiExtraModels(SubmitReportDto)
@Controller('reports')
export class ReportsIntakeController {
  constructor(
    private readonly submit: SubmitReport,
    private readonly submitMail: SubmitMail,
    private readonly access: AccessPolicy,
  ) {}

  @Post()
  @UseInterceptors(ReportBody)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiConsumes(JSON_TYPE, 'multipart/form-data')
  @ApiBody({ schema: { $ref: getSchemaPath(SubmitReportDto) } })
  @ApiCreatedResponse({ type: ReportReceiptView })
  async create(
    @Req() request: RawRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | undefined,
  ): Promise<SubmissionReceipt> {
    this.access.require(actor, 'report.create');
    if (request.is('multipart/form-data')) {
      const { fields, files, raw, fingerprint } = await readMultipart(request);
      const report = await validated(SubmitReportDto, fields);
      const rawContentType = request.get('content-type') ?? 'multipart/form-data';
      return this.submit.execute(
        actor,
        report,
        { channel: 'api', raw, rawContentType, attachments: files, fingerprint },
        key,
      );
    }
    if (!request.rawBody)
      throw new UnsupportedMediaTypeException('Send application/json or multipart/form-data.');
    const report = await validated(SubmitReportDto, request.body);
    return this.submit.execute(actor, report, fromJson(report, 'api', request.rawBody), key);
  }

  /** A call taken by an analyst. */
  @Post('phone')
  @ApiCreatedResponse({ type: ReportReceiptView })
  phone(
    @CurrentActor() actor: Actor,
    @Body() body: PhoneReportDto,
    @IdempotencyKey() key: string | undefined,
  ): Promise<SubmissionReceipt> {
    return this.submit.execute(actor, body, fromJson(body, 'phone', Buffer.from(JSON.stringify(body))), key);
  }

  /** A raw RFC 5322 message; it goes the way of all mail, so it may turn out to be a reply or a double. */
  @Post('mail')
  @UseInterceptors(ReportBody)
  @HttpCode(202)
  @ApiConsumes('message/rfc822')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ type: StoredMessageView })
  async mail(@Req() request: RawRequest, @CurrentActor() actor: Actor): Promise<StoredMessageView> {
    const raw: unknown = request.body;
    if (!Buffer.isBuffer(raw) || raw.length === 0) throw new BadRequestException(['the body must be a mail']);
    return { message: await this.submitMail.execute(actor, raw) };
  }
}

function fromJson(report: SubmitReportDto, channel: 'api' | 'phone', raw: Buffer) {
  const attachments = (report.attachments ?? []).map((file) => ({
    name: file.name,
    contentType: file.contentType ?? 'application/octet-stream',
    bytes: Buffer.from(file.content, 'base64'),
  }));
  return { channel, raw, rawContentType: JSON_TYPE, attachments };
}
