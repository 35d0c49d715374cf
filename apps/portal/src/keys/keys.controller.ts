import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type PublishedKey, PublishedKeys, wkdHash } from '@tocsin/keyring';
import { Config } from '@tocsin/platform';
import { type Request, type Response } from 'express';
import { localePaths } from '../http/locale-paths.js';
import { Pages } from '../http/pages.js';
import { pageUnknown } from '../portal.errors.js';

/**
 * The team's public keys: a page for people who compare fingerprints, files for their programs, and the paths of Web Key
 * Directory (draft-koch-openpgp-webkey-service §3.1), to which the mail domain's web server may point.
 */
@Controller()
export class KeysController {
  constructor(
    private readonly keys: PublishedKeys,
    private readonly pages: Pages,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  @Get(['keys', ...localePaths('keys')])
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { t } = this.pages.translator(request);
    const keys = (await this.keys.list()).map((key) => ({
      ...key,
      groups: key.fingerprint.match(/.{4}/g)?.join(' ') ?? '',
      file: fileName(key),
    }));
    this.pages.send(request, response, 'keys', { title: t('keys.title'), keys });
  }

  @Get('keys/:file')
  async file(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const key = (await this.keys.list()).find((each) => fileName(each) === file);
    if (!key) throw pageUnknown();
    response
      .type(key.kind === 'pgp' ? 'application/pgp-keys' : 'application/x-pem-file')
      .set('content-disposition', `attachment; filename="${file}"`)
      .send(key.publicKey);
  }

  @Get(['.well-known/openpgpkey/hu/:hash', '.well-known/openpgpkey/:domain/hu/:hash'])
  async directory(@Param('hash') hash: string, @Res() response: Response): Promise<void> {
    const { address } = this.config.mail;
    const [key] = (await this.keys.list()).filter(
      ({ kind, state, addresses }) =>
        kind === 'pgp' && state === 'active' && addresses.includes(address.toLowerCase()),
    );
    if (!key || hash !== wkdHash(address.slice(0, address.lastIndexOf('@')))) throw pageUnknown();
    response.type('application/octet-stream').send(binaryOf(key));
  }

  /** Without it, clients take the directory for missing. */
  @Get(['.well-known/openpgpkey/policy', '.well-known/openpgpkey/:domain/policy'])
  policy(@Res() response: Response): void {
    response.type('text/plain').send('# no restrictions\n');
  }
}

function fileName({ kind, fingerprint }: Pick<PublishedKey, 'kind' | 'fingerprint'>): string {
  return `${fingerprint}.${kind === 'pgp' ? 'asc' : 'pem'}`;
}

/** The armor's content: its head, its lines of base64, and its checksum, which begins with "=". */
function binaryOf({ publicKey }: PublishedKey): Buffer {
  const lines = publicKey.split(/\r?\n/);
  const start = lines.indexOf('') + 1;
  const base64 = lines.slice(start).filter((line) => /^[A-Za-z0-9+/]+={0,2}$/.test(line));
  return Buffer.from(base64.join(''), 'base64');
}
