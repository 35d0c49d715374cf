import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { pageUnknown } from '../portal.errors.js';
import { STYLE } from './view-files.js';

/** The one file that a page loads. */
@Controller('assets')
export class AssetsController {
  @Get(':name')
  asset(@Param('name') name: string, @Req() request: Request, @Res() response: Response): void {
    if (name !== STYLE.name) throw pageUnknown();
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    response.vary('accept-encoding');
    const small = request.acceptsEncodings('gzip') === 'gzip';
    if (small) response.setHeader('content-encoding', 'gzip');
    response.type(STYLE.type).send(small ? STYLE.gzip : STYLE.body);
  }
}
