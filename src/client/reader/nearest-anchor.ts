/** The parts of an anchor, without its sentence: 2.1.p3-s2 gives 2, 1, p3. */
const partsOf = (anchor: string): string[] => anchor.replace(/-s\d+$/, '').split(/[.-]/)

/** How far two parts lie apart, 3 and 5, p1 and p3; infinitely if they are not numbers of one kind. */
function distance(own: string | undefined, wanted: string | undefined): number {
  const [, kind, number] = /^(p?)(\d+)$/.exec(own ?? '') ?? []
  const [, wantedKind, wantedNumber] = /^(p?)(\d+)$/.exec(wanted ?? '') ?? []
  return number && kind === wantedKind ? Math.abs(Number(number) - Number(wantedNumber)) : Infinity
}

/**
 * The anchor nearest to one that a text does not have: the one with the most parts in common from the left, then with
 * the nearest number, then with the fewest parts; the first of them. `undefined` if it is like none.
 */
export function nearestAnchor(wanted: string, anchors: readonly string[]): string | undefined {
  const parts = partsOf(wanted)
  let nearest: { anchor: string; grade: number[] } | undefined
  for (const anchor of anchors) {
    const own = partsOf(anchor)
    const differing = own.findIndex((part, index) => part !== parts[index])
    const common = differing < 0 ? own.length : differing
    const away = common === parts.length ? 0 : distance(own[common], parts[common])
    if (common === 0 && away === Infinity) continue
    const grade = [-common, away, own.length]
    const before = nearest?.grade
    const at = grade.findIndex((each, index) => each !== before?.[index])
    if (!before || (at >= 0 && (grade[at] ?? 0) < (before[at] ?? 0))) nearest = { anchor, grade }
  }
  return nearest?.anchor
}
