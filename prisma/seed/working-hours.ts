const HOUR = 3_600_000

/** Nobody convenes or reads at four in the morning: moved to the nearest hour between 9:00 and 17:30 in Beijing, never past `Date.now()`. */
export function inWorkingHours(instant: Date): Date {
  const beijing = new Date(instant.getTime() + 8 * HOUR)
  const minutes = beijing.getUTCHours() * 60 + beijing.getUTCMinutes()
  const wanted = Math.min(Math.max(minutes, 9 * 60), 17 * 60 + 30)
  return new Date(Math.min(instant.getTime() + (wanted - minutes) * 60_000, Math.max(Date.now(), instant.getTime())))
}
