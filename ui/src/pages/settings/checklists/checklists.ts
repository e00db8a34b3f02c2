// What the checklists of all kinds share.

import type { Checklist } from '../../../lib/backend'

/** Whether a checklist asks for what is suggested, and for nothing else. */
export const isSuggested = ({ wanted, suggested }: Checklist): boolean =>
  wanted.length === suggested.length && wanted.every((kind) => suggested.includes(kind))
