import { Module } from '@nestjs/common';
import { PartnersModule } from './partners/partners.module.js';

/** Cases that cross borders: partners, agreements, signed messages, shares and what became of them. */
@Module({ imports: [PartnersModule] })
export class SharingModule {}
