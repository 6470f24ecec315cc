// Routebook's mark: a way from stop to stop inside an open book's page.
export function Mark() {
  return (
    <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="12" fill="var(--accent)" />
      <path
        d="M15 36V17a6 6 0 0 1 12 0v14a3 3 0 0 0 6 0V12"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle cx="15" cy="36" r="3.5" fill="var(--on-accent)" />
      <circle cx="33" cy="12" r="3.5" fill="var(--on-accent)" />
    </svg>
  );
}
