import { Module } from '@nestjs/common';

/** Cases that cross borders: partners, agreements, signed messages, shares and what became of them. */
@Module({})
export class SharingModule {}
