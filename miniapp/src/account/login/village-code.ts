/** The 12 digits of a village in what a QR code or an address says: `village=360603001200`, or the digits alone. */
export function readVillageCode(text: string): string | undefined {
  return /(?:^|\D)(\d{12})(?:\D|$)/.exec(text)?.[1]
}
