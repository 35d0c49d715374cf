import { Controller, Post, Req, UnsupportedMediaTypeException, UseInterceptors } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { SubmitXarf, type XarfResultView } from '@tocsin/intake';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { XarfReceiptView } from '../mail/xarf.views.js';
import { type RawRequest } from '../security/bodies.js';
import { IdempotencyKey } from './idempotency-key.decorator.js';
import { ReportBody } from './report-body.interceptor.js';

const TYPES = ['application/xarf+json', 'application/json'];
const DOCUMENT = { type: 'object', additionalProperties: true } as const;

/** XARF by API, one document or a list; its own reader judges it, so that each fault has its place and reason. */
@ApiTags('reports')
@Controller('reports/xarf')
export class XarfController {
  constructor(
    private readonly submit: SubmitXarf,
    private readonly access: AccessPolicy,
  ) {}

  @Post()
  @UseInterceptors(ReportBody)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiConsumes(...TYPES)
  @ApiBody({ schema: { oneOf: [DOCUMENT, { type: 'array', items: DOCUMENT, maxItems: 500 }] } })
  @ApiCreatedResponse({ type: XarfReceiptView, description: 'What became of each; some may be refused' })
  @ApiUnprocessableEntityResponse({ description: 'None can be taken; `results` says why' })
  async create(
    @Req() request: RawRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | undefined,
  ): Promise<{ results: XarfResultView[] }> {
    this.access.require(actor, 'report.create');
    const body: unknown = request.body;
    if (!request.is(TYPES) || !Buffer.isBuffer(body))
      throw new UnsupportedMediaTypeException('Send application/xarf+json or application/json.');
    return this.submit.execute(actor, body, key);
  }
}
