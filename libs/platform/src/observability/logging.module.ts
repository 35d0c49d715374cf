import { type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { REQUEST_ID_HEADER } from '../http/request-id.js';

/**
 * Structured logs to standard output. A line about a request has method, route pattern, status, time and request id;
 * never an address, a body, a query string or a header: reporters and codes must not end up in logs.
 */
export function loggingModule(level: string): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level,
      genReqId: (_request, response) => String(response.getHeader(REQUEST_ID_HEADER)),
      serializers: {
        req: (request: { id: string; method: string }) => ({
          id: request.id,
          method: request.method,
        }),
        res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
      },
      autoLogging: { ignore: (request) => /^\/(healthz|readyz|metrics)/.test(request.url ?? '') },
      customLogLevel: (_request, response, error) => {
        if (error || response.statusCode >= 500) return 'error';
        return response.statusCode >= 400 ? 'info' : 'debug';
      },
    },
  });
}
