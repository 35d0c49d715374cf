import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, networkOf } from '@tocsin/platform';
import { type Request } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { tooManyAttempts } from '../portal.errors.js';

export type LimitedAct = 'start' | 'save' | 'upload' | 'send' | 'status';

const DAY_MS = 24 * 3_600_000;

/**
 * Limits per sender that know no sender: an address is only ever seen as a digest under a salt that lives in this
 * process's memory and changes every day. Nothing of it is stored, logged or joined with a report.
 */
@Injectable()
export class SenderLimits {
  private readonly limiters: Record<LimitedAct, RateLimiterMemory>;
  private salt = randomBytes(32);
  private saltDay = 0;

  constructor(
    private readonly clock: Clock,
    @Inject(Config) { limits }: TocsinConfig,
  ) {
    const perHour = (points: number) => new RateLimiterMemory({ points, duration: 3600 });
    this.limiters = {
      // Many people share an address behind one gateway; starting is cheap, so it is wider than sending.
      start: perHour(limits.portalSubmissionsPerHour * 4),
      save: perHour(limits.portalSubmissionsPerHour * 60),
      upload: perHour(limits.portalSubmissionsPerHour * 10),
      send: perHour(limits.portalSubmissionsPerHour),
      status: perHour(limits.statusAttempts * 6),
    };
  }

  /** @throws DomainError `PORTAL.TOO_MANY_ATTEMPTS` (429) */
  async count(act: LimitedAct, request: Request, points = 1): Promise<void> {
    try {
      await this.limiters[act].consume(this.sender(request.ip ?? ''), points);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw tooManyAttempts(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
    }
  }

  private sender(address: string): string {
    const day = Math.floor(this.clock.now().getTime() / DAY_MS);
    if (day !== this.saltDay) {
      this.salt = randomBytes(32);
      this.saltDay = day;
    }
    return createHmac('sha256', this.salt).update(networkOf(address)).digest('base64url');
  }
}
