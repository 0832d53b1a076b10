/** "2026-03-05T08:30:00Z" → "2026-03-05 10:30:00", what the clock on the wall shows in the zone. */
export function wallClock(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return parts.format(new Date(instant));
}

/** The instant at which the clock in the zone shows `wall` ("2026-03-05 10:30:00"), as RFC 3339 in UTC. */
export function instantOf(wall: string, timeZone: string): string {
  const asUtc = new Date(`${wall.replace(' ', 'T')}Z`).getTime();
  const guess = asUtc - offset(asUtc, timeZone);
  // The offset may change between the two (a clock change): look again at the guessed instant.
  return new Date(asUtc - offset(guess, timeZone)).toISOString().replace('.000Z', 'Z');
}

function offset(instant: number, timeZone: string): number {
  const wall = wallClock(new Date(instant).toISOString(), timeZone);
  return new Date(`${wall.replace(' ', 'T')}Z`).getTime() - Math.floor(instant / 1000) * 1000;
}
