import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { constituencyTerms, LOCALES, ncissConfig, rsit, TLP_LABELS, type TocsinConfig } from '@tocsin/config';
import { RIGHTS, ROLES } from '@tocsin/identity';
import { PUBLIC_STATES, REJECT_REASONS, REPORT_CHANNELS, REPORT_KINDS, REPORT_STATES } from '@tocsin/intake';
import { Config } from '@tocsin/platform';
import { ReferenceDataView } from './reference-data.view.js';

/** The vocabularies that a client needs for its forms, so that no client carries a copy of its own. */
@ApiTags('reference-data')
@Controller('reference-data')
export class ReferenceDataController {
  constructor(@Inject(Config) private readonly config: TocsinConfig) {}

  @Get()
  @ApiOkResponse({ type: ReferenceDataView })
  read(): ReferenceDataView {
    const { name, shortName, defaultTlp, timeZone } = this.config.site;
    return {
      site: { name, shortName, defaultTlp, timeZone, mailAddress: this.config.mail.address },
      holdSeconds: this.config.mail.holdSeconds,
      scansFiles: this.config.scanning.clamd !== undefined,
      rsit,
      nciss: ncissConfig,
      sectors: constituencyTerms.sectors,
      legalClasses: constituencyTerms.legalClasses,
      tlpLabels: [...TLP_LABELS],
      rejectReasons: [...REJECT_REASONS],
      reportChannels: [...REPORT_CHANNELS],
      reportKinds: [...REPORT_KINDS],
      reportStates: [...REPORT_STATES],
      publicStates: [...PUBLIC_STATES],
      roles: [...ROLES],
      rights: [...RIGHTS],
      locales: [...LOCALES],
    };
  }
}
