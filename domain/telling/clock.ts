// Instants as people of a school read them.

/** 2026-09-01 08:30, on the clock of a zone. */
export function clockOf(zone: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return (iso) => format.format(new Date(iso))
}
