import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheckService, TypeOrmHealthIndicator } from '@nestjs/terminus';
import { Public } from '../http/public.decorator.js';
import { metrics } from './metrics.js';

/** For load balancers and monitoring: alive, able to serve, and the counters. No data of any case. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
  ) {}

  @Get('healthz')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(): Promise<{ status: 'ok' }> {
    const result = await this.health.check([() => this.database.pingCheck('database', { timeout: 2_000 })]);
    // Not the indicator's own report: an error of the driver may carry the server's address.
    if (result.status !== 'ok') throw new ServiceUnavailableException();
    return { status: 'ok' };
  }

  @Get('metrics')
  @Header('content-type', metrics.contentType)
  counters(): Promise<string> {
    return metrics.metrics();
  }
}
