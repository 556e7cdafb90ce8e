import type { Agency } from '../../policy/mentions.ts'
import { functionOf } from '../../policy/mentions.ts'
import { nameKind } from '../responsibility/organs.ts'
import type { AgencyContext } from './agency-facts.ts'
import { agency, REASONS } from './agency-facts.ts'
import type { AgencyIndex } from './agency-index.ts'
import { listedAgency } from './listed-agency.ts'
import { placeOfName } from './name-place.ts'
import { shapedAgency } from './shaped-agency.ts'

/** The Youth League puts its level inside: 团省委. */
const YOUTH_LEAGUE = /^(?:共青)?团(省|市|县|区|州|自治区)委$/

/** What stands before the name of a place in a power company's: 国网苏州供电公司. */
const GRID = /^国网(?=.+(?:供电公司|电力公司)$)/

/** A power company of a province without 公司: 国网北京电力. */
const GRID_SHORT = /^国网(.{2,3}电力)$/

/** An organ with two names: 省市场监管局（省知识产权局）. */
const TWO_NAMES = /^([^（）]+[厅局委办部])（([^（）]+[厅局委办部])）$/

/**
 * Resolves a name of a clause, in Simplified characters with full-width brackets, to the agency it stands for in a
 * document of `context.region`. A class of agencies (各市政府) and an open list (有关单位) stand for themselves.
 */
export function resolveAgency(written: string, context: AgencyContext, index: AgencyIndex): Agency {
  const [, main, second] = TWO_NAMES.exec(written) ?? []
  if (main && second) {
    const [one, other] = [main, second].map((name) => resolveAgency(name, context, index))
    if (one?.resolved && other?.resolved && functionOf({ id: one.id, name: one.full }))
      return { ...one, full: `${one.full}（${other.full}）` }
  }
  const name = written.replace(YOUTH_LEAGUE, '$1团委').replace(GRID_SHORT, '$1公司').replace(GRID, '')
  const region = context.region?.code ?? null
  const kind = nameKind(name, index.grammar)
  const placed = placeOfName(name, context.region, index.regions)
  if (kind !== 'organ') {
    const full =
      placed.place && !name.startsWith('各') && placed.written.length === 1 ? placed.place.name + placed.rest : name
    return agency({ full, kind, region, ...(kind === 'open' ? { reason: REASONS.open } : {}) })
  }
  return listedAgency(name, placed, context, index) ?? shapedAgency(name, placed, context, index)
}
