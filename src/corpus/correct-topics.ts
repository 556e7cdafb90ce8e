import type { PlacedYaml } from '../schemas/placed-yaml.ts'
import type { TopicCorrections } from '../schemas/topic-corrections.ts'

/** A topic of a provision, found by rule or set by the editor. */
export interface TopicAssignment {
  provision: string
  topic: string
  /** The words found, weightiest first, or the editor's sentence. */
  reason: string
  by: 'rule' | 'editor'
  /** Whether what speaks for the topic speaks for a division of it that the provision has too. */
  divided?: boolean
}

/** A topic that the rule found for a provision and the editor took out. */
export interface TopicRemoval {
  provision: string
  topic: string
  /** The editor's sentence. */
  reason: string
}

/** What corrections are checked against. */
export interface TopicGround {
  /** Ids of all provisions, in reading order. */
  provisions: readonly string[]
  /** Ids of all topics. */
  topics: ReadonlySet<string>
  documents: readonly { id: string; witness_of: string | null }[]
}

/** Topics after the editor, provisions in the order of the ground. */
export interface CorrectedTopics {
  assigned: TopicAssignment[]
  removed: TopicRemoval[]
}

const keyOf = (provision: string, topic: string) => `${provision} ${topic}`

/** For each witness of a document the provisions that are the same as one of the document, by their ids. */
function copiesOf({ provisions, documents }: TopicGround): Map<string, string[]> {
  const known = new Set(provisions)
  const originals = new Map(documents.map(({ id, witness_of }) => [id, witness_of]))
  const copies = new Map<string, string[]>()
  for (const id of provisions) {
    const at = id.indexOf('/')
    const original = `${originals.get(id.slice(0, at)) ?? ''}${id.slice(at)}`
    if (known.has(original)) copies.set(original, [...(copies.get(original) ?? []), id])
  }
  return copies
}

/**
 * Lays the editor's corrections over the topics found by rule; what is said of a document's provision holds for the same
 * provision of its witnesses. A correction that names a provision or topic that is gone, or that takes out what the rule
 * does not give, becomes a message on the editor's file, and the rest stands.
 */
export function correctTopics(
  found: readonly TopicAssignment[],
  ground: TopicGround,
  editor: PlacedYaml<TopicCorrections> | null,
): CorrectedTopics {
  const corrections = editor?.value.corrections ?? []
  const known = new Set(ground.provisions)
  const copies = copiesOf(ground)
  const byRule = new Set(found.map(({ provision, topic }) => keyOf(provision, topic)))
  const added: TopicAssignment[] = []
  const removed: TopicRemoval[] = []
  const report = (path: readonly PropertyKey[], ruleId: string, reason: string) =>
    editor?.file.message(reason, { place: editor.pointOf(['corrections', ...path]), ruleId, source: 'duidu' })

  corrections.forEach(({ provision, add, remove, reason }, index) => {
    if (!known.has(provision)) {
      const expected = 'expected the id of one in the corpus'
      report([index, 'provision'], 'topic-anchor-gone', `Unexpected provision ${provision}, ${expected}`)
      return
    }
    const same = [provision, ...(copies.get(provision) ?? [])]
    const check = (topic: string, path: readonly PropertyKey[]) => {
      if (ground.topics.has(topic)) return true
      report(path, 'topic-gone', `Unexpected topic ${topic}, expected the id of one in content/vocabulary/topics.yaml`)
      return false
    }
    add.forEach((topic, at) => {
      if (check(topic, [index, 'add', at])) {
        for (const each of same) added.push({ provision: each, topic, reason, by: 'editor' })
      }
    })
    remove.forEach((topic, at) => {
      if (!check(topic, [index, 'remove', at])) return
      if (!byRule.has(keyOf(provision, topic))) {
        const expected = `expected one that the rule gives to ${provision}`
        report([index, 'remove', at], 'topic-not-given', `Unexpected topic ${topic} to remove, ${expected}`)
      }
      for (const each of same) if (byRule.has(keyOf(each, topic))) removed.push({ provision: each, topic, reason })
    })
  })

  const decided = new Set([...added, ...removed].map(({ provision, topic }) => keyOf(provision, topic)))
  const kept = found.filter(({ provision, topic }) => !decided.has(keyOf(provision, topic)))
  const byProvision = Map.groupBy([...kept, ...added], ({ provision }) => provision)
  return { assigned: ground.provisions.flatMap((id) => byProvision.get(id) ?? []), removed }
}
