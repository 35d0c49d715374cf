import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@tocsin/config';
import { announceReady, stopOnSignals } from '@tocsin/platform';
import { Logger } from 'nestjs-pino';
import { ImapPollers } from './imap/imap-pollers.js';
import { MailgateModule } from './mailgate.module.js';
import { SmtpListener } from './smtp/smtp-listener.js';

const config = loadConfig(process.env);
const app = await NestFactory.create(MailgateModule.forRoot(config), { logger: ['error', 'warn', 'fatal'] });
await app.init();
app.useLogger(app.get(Logger));
stopOnSignals(app);
if (config.mailgate.httpPort !== undefined) await app.listen(config.mailgate.httpPort, config.smtp.host);
const ports = await app.get(SmtpListener).listen();
app.get(ImapPollers).start();
announceReady(ports);
