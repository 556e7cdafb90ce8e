/** The public tables as they were written. */
import { join } from 'node:path'
import { z } from 'zod'
import {
  agencyRow,
  characterRow,
  citationRow,
  codingUnitRow,
  collationRow,
  documentRow,
  lineageRow,
  linkRow,
  placeRow,
  provisionRow,
  scorecardRow,
  seriesRow,
  sharedRunRow,
  targetRow,
  termRow,
  topicRow,
  witnessRow,
} from '../schemas/index.ts'
import type { PublicTables } from '../schemas/tables.ts'
import { onceAs } from './read-once.ts'

const read = {
  documents: onceAs(z.array(documentRow)),
  provisions: onceAs(z.array(provisionRow)),
  targets: onceAs(z.array(targetRow)),
  series: onceAs(z.array(seriesRow)),
  links: onceAs(z.array(linkRow)),
  sharedRuns: onceAs(z.array(sharedRunRow)),
  agencies: onceAs(z.array(agencyRow)),
  terms: onceAs(z.array(termRow)),
  citations: onceAs(z.array(citationRow)),
  lineage: onceAs(z.array(lineageRow)),
  places: onceAs(z.array(placeRow)),
  topics: onceAs(z.array(topicRow)),
  codingUnits: onceAs(z.array(codingUnitRow)),
  collation: onceAs(z.array(collationRow)),
  witnesses: onceAs(z.array(witnessRow)),
  scorecard: onceAs(z.array(scorecardRow)),
  characters: onceAs(z.array(characterRow)),
}

/** The tables of a site that stands there, whole. */
export function readWrittenTables(folder: string): PublicTables {
  const at = (name: string) => join(folder, 'data', `${name}.json`)
  return {
    documents: read.documents(at('documents')),
    provisions: read.provisions(at('provisions')),
    targets: read.targets(at('targets')),
    series: read.series(at('series')),
    links: read.links(at('links')),
    'shared-wording': read.sharedRuns(at('shared-wording')),
    agencies: read.agencies(at('agencies')),
    terms: read.terms(at('terms')),
    citations: read.citations(at('citations')),
    lineage: read.lineage(at('lineage')),
    places: read.places(at('places')),
    topics: read.topics(at('topics')),
    'coding-units': read.codingUnits(at('coding-units')),
    collation: read.collation(at('collation')),
    witnesses: read.witnesses(at('witnesses')),
    scorecard: read.scorecard(at('scorecard')),
    characters: read.characters(at('characters')),
  }
}
