/** Injection token of the frozen settings: `@Inject(Config) config: TocsinConfig`. */
export const Config = Symbol('Config');
