import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { acceptsTaxii, notAcceptable, unsupportedMediaType } from '@tocsin/sharing';
import { type Request } from 'express';

/** TAXII 2.1 §1.6.8: other media types are refused, in what is accepted (406) and in what is sent (415). */
@Injectable()
export class TaxiiMediaTypeGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers, method } = context.switchToHttp().getRequest<Request>();
    if (!acceptsTaxii(headers.accept)) throw notAcceptable();
    if (method === 'POST' && !acceptsTaxii(headers['content-type'])) throw unsupportedMediaType();
    return true;
  }
}
