import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { CorrespondenceModule } from '@tocsin/correspondence';
import { IdentityModule } from '@tocsin/identity';
import { IncidentsModule } from '@tocsin/incidents';
import { KeyringModule } from '@tocsin/keyring';
import { NotificationsModule } from '@tocsin/notifications';
import { PlatformModule } from '@tocsin/platform';
import { TriageModule } from '@tocsin/triage';
import { EnrichmentModule } from '@tocsin/enrichment';
import { DutyModule } from '@tocsin/duty';
import { PlaybooksModule } from '@tocsin/playbooks';
import { ObligationsModule } from '@tocsin/obligations';
import { DeskModule } from '@tocsin/desk';
import { SharingModule } from '@tocsin/sharing';
import { StatisticsModule } from '@tocsin/statistics';

/** Every library that has jobs or listens to events; `JobRunner` finds their handlers. */
@Module({})
export class WorkerModule {
  static forRoot(config: TocsinConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({
          config,
          databaseUrl: config.database.url,
          applicationName: 'tocsin-worker',
        }),
        AuditModule,
        CorrespondenceModule,
        IdentityModule,
        IncidentsModule,
        NotificationsModule,
        KeyringModule,
        TriageModule,
        StatisticsModule,
        SharingModule,
        DeskModule,
        ObligationsModule,
        PlaybooksModule,
        DutyModule,
        EnrichmentModule,
      ],
    };
  }
}
