import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { ActorGuard } from './actor.guard.js';
import { BearerStrategy } from './bearer.strategy.js';
import { LocalStrategy } from './local.strategy.js';
import { SessionController } from './session.controller.js';

@Module({
  imports: [PassportModule.register({ session: false })],
  controllers: [SessionController],
  providers: [BearerStrategy, LocalStrategy, { provide: APP_GUARD, useClass: ActorGuard }],
})
export class AuthModule {}
