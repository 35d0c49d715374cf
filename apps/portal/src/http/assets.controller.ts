import { Controller, Get, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { pageUnknown } from '../portal.errors.js';
import { ICON, STYLE } from './view-files.js';

/** The two files that a page loads. */
@Controller('assets')
export class AssetsController {
  @Get(':name')
  asset(@Param('name') name: string, @Res() response: Response): void {
    const found = [STYLE, ICON].find((asset) => asset.name === name);
    if (!found) throw pageUnknown();
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    response.type(found.type).send(found.body);
  }
}
