import { Module } from '@nestjs/common';
import { ReleaseGate } from './gate/release-gate.js';

@Module({ providers: [ReleaseGate], exports: [ReleaseGate] })
export class ReleaseModule {}
