import 'reflect-metadata';
import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { loadConfig } from '@tocsin/config';
import { announceReady, stopOnSignals } from '@tocsin/platform';
import { createApp } from './create-app.js';
import { FederationListener } from './federation/federation-listener.js';

const config = loadConfig(process.env);
const app = await createApp(config);
stopOnSignals(app);
await app.listen(config.api.port, config.api.host);
const federation = await app.get(FederationListener).start();
const server: Server = app.getHttpServer();
announceReady({ port: (server.address() as AddressInfo).port, federation });
