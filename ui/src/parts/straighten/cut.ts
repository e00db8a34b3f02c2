// What is cut away at each side of a photo, in thousandths of its width or height.

import type { Cut } from '../../lib/backend'

export type Side = keyof Cut

export const SIDES: readonly Side[] = ['left', 'top', 'right', 'bottom']

export const NOTHING_CUT: Cut = { left: 0, top: 0, right: 0, bottom: 0 }

const OPPOSITE: Record<Side, Side> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' }

/** So many thousandths of a photo are left at least. */
const LEAST = 50

/** The same part of the photo after it was turned by a quarter to the right, or to the left. */
export function turnedCut({ left, top, right, bottom }: Cut, toTheRight: boolean): Cut {
  return toTheRight
    ? { left: bottom, top: left, right: top, bottom: right }
    : { left: top, top: right, right: bottom, bottom: left }
}

/** The cut with another amount at one side, as far as enough is left. */
export function cutAt(cut: Cut, side: Side, amount: number): Cut {
  const most = 1000 - LEAST - cut[OPPOSITE[side]]
  return { ...cut, [side]: Math.round(Math.min(Math.max(amount, 0), most)) }
}

export const isCut = (cut: Cut): boolean => SIDES.some((side) => cut[side] > 0)
