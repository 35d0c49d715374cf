import { Module } from '@nestjs/common';
import { ConstituencyModule } from '@tocsin/constituency';
import { OrganisationsController } from './organisations.controller.js';

@Module({ imports: [ConstituencyModule], controllers: [OrganisationsController] })
export class ConstituencyHttpModule {}
