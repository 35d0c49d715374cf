import {
  Controller,
  HttpCode,
  Post,
  Query,
  Req,
  UnsupportedMediaTypeException,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiPropertyOptional,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type CaseFileResult, SubmitCaseFile } from '@tocsin/intake';
import { IsIn } from 'class-validator';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { type RawRequest } from '../security/bodies.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { CaseFileReceiptView } from './case-files.views.js';
import { ReportBody } from './report-body.interceptor.js';

class CaseFileQuery {
  @ApiPropertyOptional({ enum: ['true'], description: 'Take it with its faults, for people to look at' })
  @MayBeAbsent()
  @IsIn(['true'])
  anyway?: 'true';
}

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

/** A case file that came by other ways than a partner's line: IODEF, STIX, MISP or CSAF, known by what is in it. */
@ApiTags('reports')
@Controller('reports/case-files')
export class CaseFilesController {
  constructor(
    private readonly submit: SubmitCaseFile,
    private readonly access: AccessPolicy,
  ) {}

  /** What is in it and what is wrong with it; nothing is stored. */
  @Post('check')
  @HttpCode(200)
  @UseInterceptors(ReportBody)
  @ApiConsumes('application/octet-stream')
  @ApiBody(BINARY)
  @ApiOkResponse({ type: CaseFileReceiptView })
  @ApiUnprocessableEntityResponse({ description: '`INTAKE.CASE_FILE_UNKNOWN`' })
  check(@Req() request: RawRequest, @CurrentActor() actor: Actor): { results: CaseFileResult[] } {
    this.access.require(actor, 'report.create');
    return { results: this.submit.check(actor, bytesOf(request)) };
  }

  /** Each case in it becomes a report in the inbox; the file is kept as it came. */
  @Post()
  @UseInterceptors(ReportBody)
  @ApiConsumes('application/octet-stream')
  @ApiBody(BINARY)
  @ApiCreatedResponse({ type: CaseFileReceiptView })
  @ApiUnprocessableEntityResponse({ description: '`INTAKE.CASE_FILE_UNKNOWN`, `INTAKE.CASE_FILE_REFUSED`' })
  async create(
    @Req() request: RawRequest,
    @CurrentActor() actor: Actor,
    @Query() { anyway }: CaseFileQuery,
  ): Promise<{ results: CaseFileResult[] }> {
    this.access.require(actor, 'report.create');
    return { results: await this.submit.execute(actor, bytesOf(request), { anyway: anyway === 'true' }) };
  }
}

function bytesOf({ body }: RawRequest): Buffer {
  const bytes: unknown = body;
  if (!Buffer.isBuffer(bytes)) throw new UnsupportedMediaTypeException('Send the file as it is.');
  return bytes;
}
