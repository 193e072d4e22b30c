// Instants as people of a school read them.

/** Making one costs as much as a hundred uses. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** 2026-09-01 08:30, on the clock of a zone. */
export function clockOf(zone: string): (iso: string) => string {
  const format = formats.get(zone) ?? formatOf(zone)
  return (iso) => format.format(new Date(iso))
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  formats.set(zone, format)
  return format
}
