import { Controller, Get, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { pageUnknown } from '../portal.errors.js';
import { STYLE } from './view-files.js';

/** The one file that a page loads. */
@Controller('assets')
export class AssetsController {
  @Get(':name')
  asset(@Param('name') name: string, @Res() response: Response): void {
    if (name !== STYLE.name) throw pageUnknown();
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    response.type(STYLE.type).send(STYLE.body);
  }
}
