import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { IdentityModule } from '@tocsin/identity';
import { IntakeModule } from '@tocsin/intake';
import { PlatformModule } from '@tocsin/platform';
import { ImapPollers } from './imap/imap-pollers.js';
import { SmtpListener } from './smtp/smtp-listener.js';

/** The door for mail: stores raw messages, parses nothing. */
@Module({})
export class MailgateModule {
  static forRoot(config: TocsinConfig): DynamicModule {
    return {
      module: MailgateModule,
      imports: [
        PlatformModule.forRoot({
          config,
          databaseUrl: config.database.url,
          applicationName: 'tocsin-mailgate',
        }),
        AuditModule,
        IdentityModule,
        IntakeModule,
      ],
      providers: [ImapPollers, SmtpListener],
    };
  }
}
