import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { IdentityModule } from '@tocsin/identity';
import { PlatformModule } from '@tocsin/platform';
import { AuditHttpModule } from './audit/audit-http.module.js';
import { AuthModule } from './auth/auth.module.js';
import { ConstituencyHttpModule } from './constituency/constituency-http.module.js';
import { CorrespondenceHttpModule } from './correspondence/correspondence-http.module.js';
import { DeskHttpModule } from './desk/desk-http.module.js';
import { DutyHttpModule } from './duty/duty-http.module.js';
import { FederationHttpModule } from './federation/federation-http.module.js';
import { IdentityHttpModule } from './identity/identity-http.module.js';
import { IncidentsHttpModule } from './incidents/incidents-http.module.js';
import { IntakeHttpModule } from './intake/intake-http.module.js';
import { KeysHttpModule } from './keys/keys-http.module.js';
import { NotificationsHttpModule } from './notifications/notifications-http.module.js';
import { ObligationsHttpModule } from './obligations/obligations-http.module.js';
import { ObservablesHttpModule } from './observables/observables-http.module.js';
import { CaseSharingHttpModule } from './sharing/case-sharing-http.module.js';
import { PartnerCasesHttpModule } from './sharing/partner-cases-http.module.js';
import { PartnersHttpModule } from './sharing/partners-http.module.js';
import { PlaybooksHttpModule } from './playbooks/playbooks-http.module.js';
import { ReferenceDataModule } from './reference-data/reference-data.module.js';
import { ReleaseHttpModule } from './release/release-http.module.js';
import { ServiceLevelsHttpModule } from './service-levels/service-levels-http.module.js';
import { StatisticsHttpModule } from './statistics/statistics-http.module.js';
import { TaxiiHttpModule } from './taxii/taxii-http.module.js';
import { TriageHttpModule } from './triage/triage-http.module.js';

/** The house as the API shows it. */
@Module({})
export class ApiModule {
  static forRoot(config: TocsinConfig): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot({ config, databaseUrl: config.database.url, applicationName: 'tocsin-api' }),
        AuditModule,
        IdentityModule,
        AuthModule,
        AuditHttpModule,
        CaseSharingHttpModule,
        ConstituencyHttpModule,
        CorrespondenceHttpModule,
        DeskHttpModule,
        DutyHttpModule,
        FederationHttpModule,
        IdentityHttpModule,
        IncidentsHttpModule,
        IntakeHttpModule,
        KeysHttpModule,
        NotificationsHttpModule,
        ObligationsHttpModule,
        ObservablesHttpModule,
        PartnerCasesHttpModule,
        PartnersHttpModule,
        PlaybooksHttpModule,
        ReferenceDataModule,
        ReleaseHttpModule,
        ServiceLevelsHttpModule,
        StatisticsHttpModule,
        TaxiiHttpModule,
        TriageHttpModule,
      ],
    };
  }
}
