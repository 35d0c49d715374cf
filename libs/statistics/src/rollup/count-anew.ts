import { HandlesJob, type JobHandler } from '@tocsin/platform';
import { RollUp } from './roll-up.js';

/**
 * Once a night all days are counted anew, so that whatever the record does not tell (a domain given to an organisation,
 * a restored backup) is right again by the morning.
 */
@HandlesJob('statistics.count-anew', '17 3 * * *')
export class CountAnew implements JobHandler {
  constructor(private readonly rollUp: RollUp) {}

  run(): Promise<void> {
    return this.rollUp.run({ everything: true });
  }
}
