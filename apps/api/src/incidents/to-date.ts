/** Absent stays absent, null stays null: one leaves the date, the other takes it away. */
export function toDate(text: string | null | undefined): Date | null | undefined {
  return typeof text === 'string' ? new Date(text) : text;
}
