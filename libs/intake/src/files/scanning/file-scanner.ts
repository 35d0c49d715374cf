import { Inject, Injectable, Logger } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config } from '@tocsin/platform';
import { Clamd, ClamdError } from './clamd.js';
import { type Verdict } from './verdict.repository.js';

export type ScanOutcome = Omit<Verdict, 'attempts'>;

const NOTHING = { signature: null, engine: null, problem: null };

/** The scanner of this site, or none. Never throws for a scanner that is away: that is an outcome, `waiting`. */
@Injectable()
export class FileScanner {
  private readonly logger = new Logger(FileScanner.name);
  private readonly clamd: Clamd | null;
  private readonly maxBytes: number;

  constructor(@Inject(Config) { scanning }: TocsinConfig) {
    this.clamd = scanning.clamd ? new Clamd(scanning.clamd, scanning.timeoutMs) : null;
    this.maxBytes = scanning.maxBytes;
  }

  async scan(bytes: Buffer): Promise<ScanOutcome> {
    if (!this.clamd) return { state: 'unscanned', ...NOTHING };
    if (bytes.length > this.maxBytes) return { state: 'too-large', ...NOTHING };
    try {
      const verdict = await this.clamd.scan(bytes);
      return { ...NOTHING, ...verdict, engine: await this.clamd.version() };
    } catch (error) {
      if (!(error instanceof ClamdError)) throw error;
      this.logger.warn(`no verdict, asked again later: ${error.message}`);
      return { state: 'waiting', ...NOTHING, problem: error.code };
    }
  }
}
