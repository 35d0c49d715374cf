import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type LineVerdict, ReceiveBulk, readLines } from '@tocsin/intake';
import { type Request, type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { IdempotencyKey } from './idempotency-key.decorator.js';
import { SubmitReportDto } from './submit-report.dto.js';
import { problemsOf } from '../validation/validated.js';

const MAX_LINE = 1024 * 1024;

/** Reports by the thousand: NDJSON in, NDJSON out, a result per line while the rest still arrives. */
@ApiTags('reports')
@Controller('reports/bulk')
export class BulkController {
  constructor(
    private readonly bulk: ReceiveBulk,
    private readonly access: AccessPolicy,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiConsumes('application/x-ndjson')
  @ApiProduces('application/x-ndjson')
  @ApiBody({ schema: { type: 'string', description: 'One report a line' } })
  @ApiOkResponse({ schema: { type: 'string' }, description: '{"line","ref"} or {"line","error"} per line' })
  async take(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    this.access.require(actor, 'report.create');
    response.status(200).type('application/x-ndjson');
    const lines = readLines(request as AsyncIterable<Buffer>, MAX_LINE);
    for await (const result of this.bulk.execute(actor, lines, judge, key)) {
      if (!response.write(`${JSON.stringify(result)}\n`)) await drained(response);
    }
    response.end();
  }
}

async function judge(value: unknown): Promise<LineVerdict> {
  const result = await problemsOf(SubmitReportDto, value);
  if ('errors' in result) return result;
  if (result.valid.attachments) return { errors: ['attachments are not taken in bulk'] };
  return { report: result.valid };
}

/** Waits for a slow reader, so that results never pile up in memory; a reader that left does not hold us. */
function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}
