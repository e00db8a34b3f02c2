// Screen readers speak a live region only when a new block appears in it, so each announcement is
// appended; the region keeps the last few.

let next = 0

export const announcements = $state<{ id: number; text: string }[]>([])

/** Says something to whoever listens. */
export function announce(text: string): void {
  announcements.push({ id: next, text })
  next += 1
  if (announcements.length > 5) announcements.shift()
}
