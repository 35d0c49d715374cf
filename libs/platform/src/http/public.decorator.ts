import { SetMetadata } from '@nestjs/common';

export const IS_PUBLIC = 'tocsin:public';

/** Opens a handler to callers without session or key; everything else is closed by default. */
export const Public = () => SetMetadata(IS_PUBLIC, true);
