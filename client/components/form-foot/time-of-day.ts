/** `14:03` on this phone's clock. */
export function timeOfDay(moment: number): string {
  const at = new Date(moment)
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
}
