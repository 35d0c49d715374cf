import { Module } from '@nestjs/common';
import { ConstituencyModule } from '@tocsin/constituency';
import { ImportsController } from './imports.controller.js';
import { OrganisationsController } from './organisations.controller.js';

@Module({ imports: [ConstituencyModule], controllers: [ImportsController, OrganisationsController] })
export class ConstituencyHttpModule {}
