import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { editWitnesses } from '../../../src/witness/restoration/edit-witnesses.ts'
import type { TextNode } from '../../../src/policy/index.ts'
import { mapTexts, provisionsOf, textsOf } from '../../../src/policy/index.ts'
import { restoreWidth } from '../../../src/text/width.ts'
import { matchesFile } from '../../support.ts'
import {
  converter,
  helpers,
  official,
  officialText,
  regional,
  reprint,
  reprintText,
  treeOf,
} from '../collation/witnesses.ts'

const { trees, alignments, refusals } = editWitnesses([official, reprint], helpers)
const [edition] = trees
assert.ok(edition)
const inserted = textsOf(edition).filter(({ restored }) => restored)

/** A restored text with its decisions: 网络[網路 46/46], ? before what is uncertain. */
function show({ text, restored }: TextNode): string {
  let at = 0
  const parts = (restored?.marks ?? []).map(({ start, end, from, count, seen, certainty, rule }) => {
    const before = text.slice(at, start)
    at = end
    const why = rule === 'learned' ? `${count}/${seen}` : rule
    return `${before}${certainty === 'certain' ? '' : '?'}${text.slice(start, end)}[${from} ${why}]`
  })
  return parts.join('') + text.slice(at)
}

describe('the edition of two witnesses', () => {
  test('has the fourteen boxes where the reprint has them, and the official text otherwise', () => {
    assert.deepEqual(refusals, [])
    assert.equal(alignments.length, 1)
    assert.deepEqual(
      provisionsOf(edition).map(({ node }) => node.anchor),
      provisionsOf(reprint).map(({ node }) => node.anchor),
    )
    assert.equal(provisionsOf(edition).filter(({ node }) => node.type === 'box').length, 14)
    assert.deepEqual(
      textsOf(edition).filter(({ restored }) => !restored),
      textsOf(official),
    )
    assert.equal(trees[1], reprint)
  })

  test('the boxes are restored as reviewed', () => {
    matchesFile('witness/restoration/boxes.txt', `${inserted.map(show).join('\n')}\n`)
  })

  test('titles are those of the restored headings', () => {
    const boxes = provisionsOf(edition).filter(({ node }) => node.type === 'box')
    assert.deepEqual(
      boxes.slice(0, 3).map(({ node }) => [node.label, node.title]),
      [
        ['专栏1', '5G网络深度覆盖工程'],
        ['专栏2', '宽带网络升级改造工程'],
        ['专栏3', '移动物联网全面部署工程'],
      ],
    )
  })

  test('every doubtful word of the boxes has been decided by a person, with a reason', () => {
    const open = inserted
      .flatMap(({ restored }) => restored?.marks ?? [])
      .filter((mark) => mark.certainty === 'uncertain')
    assert.deepEqual(
      open.filter(({ rule, reason }) => rule !== 'reviewed' || !reason),
      [],
    )
    for (const { within, reads } of regional.reviewed) {
      assert.ok(
        inserted.some(({ restored }) => restored?.attested.includes(within ?? reads)),
        `${reads} is not there`,
      )
    }
  })

  test('segments lead to the reprint: the same characters but for restored words, the ends of words kept', () => {
    for (const { text, segments, restored } of inserted) {
      assert.ok(restored)
      let last = { at: 0, offset: -1 }
      for (const { at, offset, length } of segments) {
        assert.ok(at >= last.at && offset > last.offset && at + length <= text.length && length > 0)
        last = { at: at + length, offset: offset + length - 1 }
        const seen = converter.toHans(restoreWidth(reprintText.slice(offset, offset + length)))
        for (let i = 0; i < length; i++) {
          const marked = restored.marks.some(({ start, end }) => start <= at + i && at + i < end)
          if (!marked && /\p{L}/u.test(text.charAt(at + i))) assert.equal(text.charAt(at + i), seen.charAt(i))
        }
      }
      for (const { start, end, from } of restored.marks) {
        const offsetOf = (index: number) => {
          const segment = segments.find(({ at, length }) => at <= index && index < at + length)
          return segment ? segment.offset + index - segment.at : -1
        }
        const seen = reprintText.slice(offsetOf(start), offsetOf(end - 1) + 1)
        assert.equal(seen, from)
      }
    }
  })

  test('spans stay on their words', () => {
    const spanned = (text: string) => {
      const tree = mapTexts(reprint, (node) => {
        const start = node.text.indexOf(text)
        return start < 0
          ? node
          : { ...node, spans: [{ kind: 'term' as const, start, end: start + text.length, rule: 'x' }] }
      })
      const [made] = editWitnesses([official, tree], helpers).trees
      return textsOf(made ?? tree).flatMap((node) =>
        node.restored
          ? node.spans.filter(({ rule }) => rule === 'x').map(({ start, end }) => node.text.slice(start, end))
          : [],
      )
    }
    assert.deepEqual(spanned('智慧型算力中心'), ['智能算力中心'])
    assert.deepEqual(spanned('全部低速連線埠'), ['全部低速端口'])
  })
})

describe('an edition of other witnesses', () => {
  test('a witness that cannot be used leaves the document as it is', () => {
    const lone = treeOf(reprintText, 'r', 'Hant', 'nowhere')
    const unlike = treeOf('另一方案\n一、目标\n修一座桥。', 'u', 'Hans', official.metadata.id)
    const made = editWitnesses([official, lone, unlike], helpers)
    assert.deepEqual(made.trees, [official, lone, unlike])
    assert.deepEqual(
      made.refusals.map(({ witness, message }) => [witness.metadata.id, message.ruleId]),
      [
        ['r', 'witness-without-document'],
        ['u', 'witness-unlike'],
      ],
    )
  })

  test('a witness in the same script gives its boxes as they are', () => {
    const box = '专栏1 建桥工程\n建设目标：到2025年建成一座桥。'
    const at = officialText.indexOf('推进宽带网络升级改造')
    const witness = treeOf(
      officialText.slice(0, at) + `${box}\n` + officialText.slice(at),
      'w',
      'Hans',
      official.metadata.id,
    )
    const [made] = editWitnesses([official, witness], helpers).trees
    const texts = textsOf(made ?? official).filter(({ restored }) => restored)
    assert.deepEqual(
      texts.map(({ text, restored }) => [text, restored?.from, restored?.marks.length]),
      [
        ['专栏1建桥工程', 'w', 0],
        ['建设目标：到2025年建成一座桥。', 'w', 0],
      ],
    )
  })

  test('a Simplified witness of a Traditional text is converted, not restored', () => {
    const box = '专栏1 建桥工程\n建设目标：到2025年建成一座桥，建设网络。'
    const at = officialText.indexOf('推进宽带网络升级改造')
    const base = treeOf(converter.toHant(officialText), 'b', 'Hant')
    const witness = treeOf(officialText.slice(0, at) + `${box}\n` + officialText.slice(at), 'w', 'Hans', 'b')
    const [made] = editWitnesses([base, witness], helpers).trees
    assert.deepEqual(
      textsOf(made ?? base)
        .filter(({ restored }) => restored)
        .map(({ text }) => text),
      ['專欄1建橋工程', '建設目標：到2025年建成一座橋，建設網絡。'],
    )
  })

  test('a second witness adds what neither of the others has', () => {
    const second = treeOf(reprintText, 'second', 'Hant', official.metadata.id)
    const made = editWitnesses([official, reprint, second], helpers)
    assert.equal(made.alignments.length, 2)
    assert.deepEqual(textsOf(made.trees[0] ?? official).length, textsOf(edition).length)
  })

  test('anchors that are taken are given anew', () => {
    const box = '专栏1 建桥工程\n建设目标：到2025年建成一座桥。'
    const base = treeOf(
      officialText.replace('推进移动物联网全面部署', `${box}\n推进移动物联网全面部署`),
      official.metadata.id,
    )
    const [made] = editWitnesses([base, reprint], helpers).trees
    const anchors = provisionsOf(made ?? base).map(({ node }) => node.anchor)
    assert.equal(new Set(anchors).size, anchors.length)
    assert.ok(anchors.includes('box-1-2'))
  })
})
