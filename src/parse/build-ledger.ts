import type { Fate, Instrument, LedgerSpan, TextNode } from '../policy/index.ts'
import { isAnchored, isTextNode } from '../policy/index.ts'
import type { Node } from 'unist'
import type { FateMark } from '../input/fate.ts'
import type { Locator } from '../input/locator.ts'

interface Claim extends FateMark {
  provision: string | null
}

const METADATA = new Set(['title', 'subtitle', 'number', 'issuer', 'date'])

/**
 * The ledger of a seed: every non-space character in exactly one span. Text nodes claim what they map to, frame
 * and furniture what was told apart; what nobody claims is `dropped` under `ledger/unclaimed`, which is a fault.
 */
export function buildLedger(
  seed: string,
  instruments: Instrument[],
  marks: FateMark[],
  locator: Locator,
  id: string,
): LedgerSpan[] {
  const claims: Claim[] = [
    ...marks.map((m) => ({ ...m, provision: null })),
    ...instruments.flatMap((i) => claimsOf(i, id)),
  ]
  claims.sort((a, b) => a.start - b.start || a.end - b.end)
  const spans: LedgerSpan[] = []
  let at = 0
  for (const claim of claims) {
    fill(at, claim.start)
    cover(Math.max(at, claim.start), claim.end, claim)
    at = Math.max(at, claim.end)
  }
  fill(at, seed.length)
  return spans

  function fill(start: number, end: number) {
    if (start < end) cover(start, end, { start, end, fate: 'dropped', rule: 'ledger/unclaimed', provision: null })
  }

  // one span a line, its ends on characters that are not white space
  function cover(start: number, end: number, claim: Claim) {
    for (const piece of seed.slice(start, end).matchAll(/[^\n]+/g)) {
      const body = piece[0].trim()
      if (body === '') continue
      const from = start + piece.index + piece[0].indexOf(body[0] ?? '')
      const line = locator.lineOf(from)
      const column = from - locator.startOf(line)
      spans.push({
        line,
        start: column,
        end: column + body.length,
        fate: claim.fate,
        provision: claim.provision,
        rule: claim.rule,
      })
    }
  }
}

function claimsOf(instrument: Instrument, id: string): Claim[] {
  const out: Claim[] = []
  const visit = (node: Node, provision: string | null) => {
    const next =
      isAnchored(node) && node.type !== 'instrument' && node.kind !== null ? `${id}/${node.anchor}` : provision
    if (isTextNode(node)) for (const claim of textClaims(node, next)) out.push(claim)
    else if ('children' in node && Array.isArray(node.children)) for (const child of node.children) visit(child, next)
  }
  visit(instrument, null)
  return out
}

function textClaims(node: TextNode, provision: string | null): Claim[] {
  const number = node.spans.find((s) => s.kind === 'number' && s.start === 0)?.end ?? 0
  const role = 'role' in node && typeof node.role === 'string' ? node.role : 'text'
  const fate: Fate = METADATA.has(role) ? 'metadata' : 'text'
  const out: Claim[] = []
  for (const s of node.segments) {
    const cut = Math.min(Math.max(number - s.at, 0), s.length)
    if (cut > 0) out.push({ start: s.offset, end: s.offset + cut, fate: 'number', rule: 'text/number', provision })
    if (cut < s.length) {
      const rule = fate === 'metadata' ? `metadata/${role}` : 'text/paragraph'
      out.push({ start: s.offset + cut, end: s.offset + s.length, fate, rule, provision })
    }
  }
  return out
}
