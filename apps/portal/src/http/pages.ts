import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config } from '@tocsin/platform';
import { Eta } from 'eta';
import { type Request, type Response } from 'express';
import { LOCALES } from '../i18n/catalogues.js';
import { negotiateLocale } from '../i18n/negotiate-locale.js';
import { type Translator, translatorFor } from '../i18n/translator.js';
import { localeOf } from './locale-paths.js';
import { ICON, STYLE, VIEWS } from './view-files.js';

/** What each page brings to its frame. */
export interface PageModel {
  title: string;
  /** Something is wrong: said in the title too, which screen readers read first. */
  failed?: boolean;
  /** Address of the page before. */
  back?: string;
  /** The page's form switches the language itself, so that what was typed is kept. */
  formSwitchesLanguage?: boolean;
  /** Without the navigation: on the page that is there to be left quickly or printed. */
  [more: string]: unknown;
}

/** Turns templates into answers. */
@Injectable()
export class Pages {
  private readonly eta = new Eta({ views: VIEWS, cache: true, autoTrim: [false, 'nl'] });
  private readonly translators: ReadonlyMap<string, Translator>;

  constructor(@Inject(Config) private readonly config: TocsinConfig) {
    this.translators = new Map(
      LOCALES.map((locale) => [locale, translatorFor(locale, config.site.timeZone)]),
    );
  }

  /** The words for a request: of the language in its address, or the one the browser asks for. */
  translator(request: Request): Translator {
    const { defaultLocale } = this.config.site;
    return this.byLocale(
      localeOf(request) ?? negotiateLocale(request.headers['accept-language'], defaultLocale),
    );
  }

  /** The words that analysts read. */
  siteTranslator(): Translator {
    return this.byLocale(this.config.site.defaultLocale);
  }

  /** The words of a language; English where there is no such. */
  byLocale(locale: string): Translator {
    const translator = this.translators.get(locale) ?? this.translators.get('en');
    if (!translator) throw new Error('the English catalogue is missing');
    return translator;
  }

  send(request: Request, response: Response, view: string, model: PageModel, status = 200): void {
    const words = this.translator(request);
    const { locale } = words;
    const html = this.eta.render(view, {
      ...model,
      ...words,
      site: this.config.site,
      mail: this.config.mail.address,
      style: `/assets/${STYLE.name}`,
      icon: ICON,
      languages: this.languages(request, locale),
    });
    response.setHeader('content-language', locale);
    response.vary('accept-language');
    response.status(status).type('text/html; charset=utf-8').send(html);
  }

  /** The same page in the other languages. Only the path: a query string holds at most a notice. */
  private languages(request: Request, current: string) {
    const rest = localeOf(request) ? request.path.split('/').slice(2).join('/') : '';
    return [...this.translators.values()]
      .filter(({ locale }) => locale !== current)
      .map(({ locale, dir, t }) => ({
        locale,
        dir,
        name: t('language.name'),
        href: rest === '' ? `/${locale}` : `/${locale}/${rest}`,
      }));
  }
}
