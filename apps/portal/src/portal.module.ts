import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  Logger,
} from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { type TocsinConfig } from '@tocsin/config';
import { WebChannelModule, WebDrafts } from '@tocsin/intake';
import { PublishedKeysModule } from '@tocsin/keyring';
import { PlatformModule } from '@tocsin/platform';
import { AssetsController } from './http/assets.controller.js';
import { Cookies } from './http/cookies.js';
import { FormTokens } from './http/form-tokens.js';
import { PageErrorFilter } from './http/page-error.filter.js';
import { Pages } from './http/pages.js';
import { Secrets } from './http/secrets.js';
import { SenderLimits } from './http/sender-limits.js';
import { KeysController } from './keys/keys.controller.js';
import { CheckController } from './report/check.controller.js';
import { ChildProtectionController } from './report/child-protection.controller.js';
import { DraftSession } from './report/draft-session.js';
import { QuestionController } from './report/question.controller.js';
import { SentController } from './report/sent.controller.js';
import { StartController } from './report/start.controller.js';
import { Uploads } from './report/uploads.js';
import { Conversation } from './status/conversation.js';
import { StageController } from './status/stage.controller.js';
import { StagedReports } from './status/staged-reports.js';
import { StatusController } from './status/status.controller.js';
import { StatusSession } from './status/status-session.js';

const PURGE_MS = 3_600_000;

/** The public edge. It knows intake's web channel, the team's public keys, and nothing of incidents, people or mail. */
@Module({})
export class PortalModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(PortalModule.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(WebDrafts) private readonly drafts: WebDrafts) {}

  static forRoot(config: TocsinConfig): DynamicModule {
    return {
      module: PortalModule,
      imports: [
        PlatformModule.forRoot({
          config,
          databaseUrl: config.database.portalUrl,
          applicationName: 'tocsin-portal',
        }),
        PublishedKeysModule,
        WebChannelModule,
      ],
      // The question's address ends in a parameter: the pages with names of their own come before it.
      controllers: [
        AssetsController,
        KeysController,
        StartController,
        CheckController,
        SentController,
        ChildProtectionController,
        QuestionController,
        StageController,
        StatusController,
      ],
      providers: [
        Conversation,
        Cookies,
        DraftSession,
        FormTokens,
        Pages,
        Secrets,
        SenderLimits,
        StagedReports,
        StatusSession,
        Uploads,
        { provide: APP_FILTER, useClass: PageErrorFilter },
      ],
    };
  }

  onApplicationBootstrap(): void {
    void this.purge();
    this.timer = setInterval(() => void this.purge(), PURGE_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async purge(): Promise<void> {
    try {
      await this.drafts.purge();
    } catch (error) {
      // It runs again in an hour; expired drafts cannot be opened meanwhile.
      this.logger.warn(`could not throw expired drafts away: ${String(error)}`);
    }
  }
}
