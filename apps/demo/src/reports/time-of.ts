const HOUR_MS = 3_600_000;

/** When a seed happened: its age in hours, and some minutes that are the same each time. */
export function timeOf({ key, hoursAgo }: { key: string; hoursAgo: number }, begun: Date): Date {
  const spread = [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 3600, 7) * 1000;
  return new Date(begun.getTime() - hoursAgo * HOUR_MS - spread);
}
