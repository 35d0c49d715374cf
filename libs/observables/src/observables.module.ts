import { Module } from '@nestjs/common';
import { Observables } from './observables.js';

@Module({ providers: [Observables], exports: [Observables] })
export class ObservablesModule {}
