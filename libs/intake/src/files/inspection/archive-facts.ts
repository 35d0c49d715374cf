/** A member of an archive as its directory states it; nothing is unpacked to find out. */
export interface ArchiveEntry {
  /** As written there: may hold anything. */
  name: string;
  size: number;
}

/** What an archive's own directory or header says of it. */
export interface ArchiveFacts {
  /** The first of them; `count` says how many there are. */
  entries: ArchiveEntry[];
  count: number;
  /** Bytes that unpacking would make, as stated; null where the format states none. */
  unpacked: number | null;
  encrypted: boolean;
  /** Not what the format asks for: cut, or its directory leads nowhere. */
  damaged: boolean;
  /** A trick that no honest program writes: members that share bytes, one that is the archive itself. */
  trick: boolean;
}

/** Names kept of an archive. */
export const MOST_ENTRIES = 500;
/** Members looked at; more of them are a bomb of their own kind. */
export const MOST_LOOKED_AT = 100_000;

/** Below this nobody is harmed, however well it was packed: an empty disk of 100 MB packs a thousandfold. */
const HARMLESS_SIZE = 100 * 1024 * 1024;
/** Logs and database dumps reach 20 to 50; DEFLATE itself ends at 1032. */
const HONEST_RATIO = 200;

export const emptyFacts = (): ArchiveFacts => ({
  entries: [],
  count: 0,
  unpacked: null,
  encrypted: false,
  damaged: false,
  trick: false,
});

/** Whether unpacking would fill a disk. `size`: bytes of the archive. */
export function isBomb({ unpacked, count, trick }: ArchiveFacts, size: number): boolean {
  if (trick || count > MOST_LOOKED_AT) return true;
  return unpacked !== null && unpacked > HARMLESS_SIZE && unpacked > size * HONEST_RATIO;
}
