import {
  Controller,
  Delete,
  Get,
  Inject,
  Param,
  Post,
  Query,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Config } from '@tocsin/platform';
import {
  ReadCollection,
  readOnly,
  readTaxiiQuery,
  type ServedCollection,
  STIX_TYPE,
  statusUnknown,
  TAXII_TYPE,
  TaxiiAccess,
} from '@tocsin/sharing';
import { type Response } from 'express';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { envelope, manifest, pageHeaders, send, versions } from './taxii-answer.js';
import { TaxiiErrorFilter } from './taxii-error.filter.js';
import { TaxiiMediaTypeGuard } from './taxii-media-type.guard.js';

type Parameters = Record<string, unknown>;

const ROOT = 'cases';
/** Nothing is taken, so nothing that is sent has to be long. */
const MOST_BYTES = 1_048_576;

/**
 * TAXII 2.1 (OASIS): what was released to a partner, for his machine. Its own contract, so it is no part of ours.
 * Collections cannot be written: what a partner tells us comes signed.
 */
@ApiExcludeController()
@UseFilters(TaxiiErrorFilter)
@UseGuards(TaxiiMediaTypeGuard)
@Controller('taxii2')
export class TaxiiController {
  constructor(
    private readonly access: AccessPolicy,
    private readonly taxii: TaxiiAccess,
    private readonly reading: ReadCollection,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  @Get()
  discovery(@CurrentActor() actor: Actor, @Res() response: Response): void {
    this.access.require(actor, 'taxii.read');
    const root = `${this.config.api.publicUrl}/taxii2/${ROOT}/`;
    send(response, { title: this.config.site.name, default: root, api_roots: [root] });
  }

  @Get(ROOT)
  apiRoot(@CurrentActor() actor: Actor, @Res() response: Response): void {
    this.access.require(actor, 'taxii.read');
    send(response, {
      title: `${this.config.site.name}: released cases`,
      versions: [TAXII_TYPE],
      max_content_length: MOST_BYTES,
    });
  }

  @Get(`${ROOT}/status/:id`)
  status(@CurrentActor() actor: Actor): void {
    this.access.require(actor, 'taxii.read');
    throw statusUnknown();
  }

  @Get(`${ROOT}/collections`)
  async collections(@CurrentActor() actor: Actor, @Res() response: Response): Promise<void> {
    const found = await this.taxii.collections(actor);
    send(response, found.length === 0 ? {} : { collections: found.map(resource) });
  }

  @Get(`${ROOT}/collections/:id`)
  async collection(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    send(response, resource(await this.taxii.collection(actor, id)));
  }

  @Get(`${ROOT}/collections/:id/manifest`)
  async manifest(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: Parameters,
    @Res() response: Response,
  ): Promise<void> {
    const page = await this.reading.page(actor, id, readTaxiiQuery(query), 'manifest');
    pageHeaders(response, page);
    send(response, manifest(page));
  }

  @Get(`${ROOT}/collections/:id/objects`)
  async objects(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: Parameters,
    @Res() response: Response,
  ): Promise<void> {
    const page = await this.reading.page(actor, id, readTaxiiQuery(query), 'objects');
    pageHeaders(response, page);
    send(response, envelope(page));
  }

  @Get(`${ROOT}/collections/:id/objects/:objectId`)
  async object(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('objectId') objectId: string,
    @Query() query: Parameters,
    @Res() response: Response,
  ): Promise<void> {
    const page = await this.reading.ofObject(actor, id, objectId, readTaxiiQuery(query), 'objects');
    pageHeaders(response, page);
    send(response, envelope(page));
  }

  @Get(`${ROOT}/collections/:id/objects/:objectId/versions`)
  async versions(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('objectId') objectId: string,
    @Query() query: Parameters,
    @Res() response: Response,
  ): Promise<void> {
    const asked = readTaxiiQuery({ ...query, 'match[version]': 'all' });
    const page = await this.reading.ofObject(actor, id, objectId, asked, 'manifest');
    pageHeaders(response, page);
    send(response, versions(page));
  }

  @Post(`${ROOT}/collections/:id/objects`)
  async write(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.taxii.collection(actor, id);
    throw readOnly();
  }

  @Delete(`${ROOT}/collections/:id/objects/:objectId`)
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.taxii.collection(actor, id);
    throw readOnly();
  }
}

const resource = ({ id, title }: ServedCollection): object => ({
  id,
  title,
  description: 'Cases that were released to this partner',
  can_read: true,
  can_write: false,
  media_types: [STIX_TYPE],
});
