/** The house's mark: an alarm bell. */
export function Bell({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M16 4.5c-4.8 0-7.6 3.6-7.6 8.5 0 5.5-1.5 7.5-3 9.5h21.2c-1.5-2-3-4-3-9.5 0-4.9-2.8-8.5-7.6-8.5Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinejoin="round"
      />
      <path
        d="M13 25.5a3.1 3.1 0 0 0 6 0"
        fill="none"
        stroke="var(--brass)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
