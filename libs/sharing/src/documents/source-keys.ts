import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { SecretBox } from '@tocsin/keyring';
import { Config } from '@tocsin/platform';

/** Keeps the keys with which we ask others sealed, each under its row's id. */
@Injectable()
export class SourceKeys {
  private readonly box: SecretBox;

  constructor(@Inject(Config) config: TocsinConfig) {
    this.box = new SecretBox(config.keyring.secrets);
  }

  /** @throws DomainError `KEYRING.SECRET_MISSING` (503) */
  seal(id: string, key: string): Buffer {
    return this.box.seal(Buffer.from(key), id);
  }

  /** @throws DomainError `KEYRING.SECRET_WRONG` and its like (503) */
  open(id: string, sealed: Buffer): string {
    return this.box.open(sealed, id).toString('utf8');
  }
}
