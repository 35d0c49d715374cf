import { Controller, Get, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { localePaths } from '../http/locale-paths.js';
import { Pages } from '../http/pages.js';

/** Says where to turn. The form takes no such report: nobody shall be led to send or keep these pictures. */
@Controller(localePaths('report/child-protection'))
export class ChildProtectionController {
  constructor(private readonly pages: Pages) {}

  @Get()
  signpost(@Req() request: Request, @Res() response: Response): void {
    const { t, locale } = this.pages.translator(request);
    this.pages.send(request, response, 'child-protection', {
      title: t('childProtection.title'),
      back: `/${locale}/report/what`,
    });
  }
}
