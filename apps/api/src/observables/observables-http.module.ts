import { Module } from '@nestjs/common';
import { ObservablesModule } from '@tocsin/observables';
import { ObservablesController } from './observables.controller.js';

@Module({ imports: [ObservablesModule], controllers: [ObservablesController] })
export class ObservablesHttpModule {}
