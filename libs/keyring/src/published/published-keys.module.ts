import { Module } from '@nestjs/common';
import { PublishedKeys } from './published-keys.js';

/** The part of the keyring that the portal's process runs: nothing private is in its reach. */
@Module({ providers: [PublishedKeys], exports: [PublishedKeys] })
export class PublishedKeysModule {}
