import { Module } from '@nestjs/common';
import { StoredFiles } from '../../files/stored-files.js';
import { ReceiveReport } from '../../receiving/receive-report.js';
import { ReportStatus } from './report-status.js';
import { SendFurtherReport } from './send-further-report.js';
import { SendWebReport } from './send-web-report.js';
import { WebDrafts } from './web-drafts.js';

/** The part of intake that the portal's process runs: no people, no API keys, no entities of others in it. */
@Module({
  providers: [ReceiveReport, ReportStatus, SendFurtherReport, SendWebReport, StoredFiles, WebDrafts],
  exports: [ReportStatus, SendFurtherReport, SendWebReport, WebDrafts],
})
export class WebChannelModule {}
