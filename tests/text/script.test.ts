import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyText } from './any-text.ts'
import { Converter } from 'opencc-js'
import { foldForSearch } from '../../src/text/fold.ts'
import { ambiguous, makeConverter } from '../../src/text/script.ts'
import { simplifiedByTraditional } from '../../src/text/simplified.ts'
import { restoreWidth } from '../../src/text/width.ts'
import { converter, exceptions, simplifiedLines, traditionalLines } from './seeds.ts'

const { toHant, toHans } = converter

/** Simplified text with its Traditional form. */
const EXAMPLES: Record<string, string> = {
  '支持龙头发展，带头发展，街头发放，牵头发布': '支持龍頭發展，帶頭發展，街頭發放，牽頭發布',
  头发与理发店: '頭髮與理髮店',
  水平台阶上的平台: '水平台階上的平台',
  统计划分行动计划和规划: '統計劃分行動計畫和規劃',
  '河长制作为抓手，以链长制为抓手': '河長制作為抓手，以鏈長制為抓手',
  业务快速上链: '業務快速上鏈',
  '发布布局，占比占据，湿地污染': '發布布局，占比占據，濕地污染',
  '公里、里面、干部、若干、骨干': '公里、裡面、幹部、若干、骨幹',
  '一只船，只有': '一隻船，只有',
  '显著提升，着力构建，知名著作': '顯著提升，著力構建，知名著作',
  '研制、编制、体制、定制、复制': '研製、編制、體制、定製、複製',
  '开展沈海线、木兰溪和沈阳建设': '開展瀋海線、木蘭溪和瀋陽建設',
  '“双随机、一公开”和“‘十四五’规划”': '「雙隨機、一公開」和「『十四五』規劃」',
  '5G+VR/AR、Xi’an、NB-IoT(eMTC)': '5G+VR/AR、Xi’an、NB-IoT(eMTC)',
  '网络、数据、信息、软件': '網絡、數據、信息、軟件',
}

test('Simplified to Traditional and back', () => {
  for (const [hans, hant] of Object.entries(EXAMPLES)) {
    assert.equal(toHant(hans), hant)
    assert.equal(toHans(hant), hans)
  }
})

test('Traditional text of Taiwan and Hong Kong to Simplified', () => {
  assert.equal(toHans('養老金髮放、公裡、臺灣、補助獎勵及輔導辦法'), '养老金发放、公里、台湾、补助奖励及辅导办法')
  assert.equal(toHans('乾隆、乾淨、干預、幹部、顯著、執著、著眼'), '乾隆、干净、干预、干部、显著、执着、着眼')
  assert.equal(toHans('本計畫「數位轉型」之補助'), '本计划“数位转型”之补助')
})

test('no seed has hair in it', () => {
  for (const line of simplifiedLines) assert.doesNotMatch(toHant(line), /髮/)
})

test('there and back is no difference on every line of the Simplified seeds', () => {
  for (const line of simplifiedLines) {
    const hant = toHant(line)
    assert.equal(hant.length, line.length)
    assert.equal(toHans(hant), line)
  }
})

test('the Traditional seed becomes Simplified throughout', () => {
  const simplified = simplifiedByTraditional()
  for (const line of traditionalLines) {
    const hans = toHans(line)
    assert.equal(hans.length, line.length)
    for (const ch of hans) assert.equal(simplified.get(ch) ?? ch, ch, hans)
  }
})

test('a cut before conversion may change characters, so marks are laid on the converted whole', () => {
  assert.notEqual(toHant('制') + toHant('造'), toHant('制造'))
  const places = fc.tuple(fc.constantFrom(...simplifiedLines), fc.nat(), fc.nat())
  fc.assert(
    fc.property(places, ([line, a, b]) => {
      const [start = 0, end = 0] = [a % (line.length + 1), b % (line.length + 1)].sort((x, y) => x - y)
      const hant = toHant(line)
      const marked = `${hant.slice(0, start)}<mark>${hant.slice(start, end)}</mark>${hant.slice(end)}`
      assert.equal(marked.replace(/<\/?mark>/g, ''), hant)
      assert.equal(foldForSearch(hant.slice(start, end)), foldForSearch(line.slice(start, end)))
    }),
    { numRuns: 1000 },
  )
})

test('restored width changes no character of the other script', () => {
  for (const line of simplifiedLines) assert.equal(toHant(restoreWidth(line)), restoreWidth(toHant(line)))
})

test('every exception holds, alone and between other words', () => {
  for (const { word, form } of exceptions.to_hant) {
    assert.equal(toHant(word), form)
    assert.equal(toHans(form), word)
    assert.equal(toHant(`推进${word}。`), `推進${form}。`)
  }
})

test('without exceptions it is OpenCC, but for phrases that cut a word in two', () => {
  const bare = makeConverter({ to_hant: [] }).toHant
  const opencc = Converter({ from: 'cn', to: 'tw' })
  const differences = new Set<string>()
  for (const line of simplifiedLines.map((text) => text.replace(/[“”‘’]/g, ' '))) {
    const [ours, theirs] = [bare(line), opencc(line)]
    for (let at = 0; at < line.length; at++) {
      if (ours.charAt(at) !== theirs.charAt(at))
        differences.add(`${line.slice(at - 1, at + 2)} ${theirs.charAt(at)} ${ours.charAt(at)}`)
    }
  }
  // The last of these is the price: 海线 is a word. An exception sets 沈海线 right.
  assert.deepEqual(
    [...differences].sort(),
    ['发布) 布 佈', '市制造 制 製', '有云服 云 雲', '有云计 云 雲', '展沈海 瀋 沈'].sort(),
  )
})

test('a form that is not as long as its word is refused', () => {
  assert.throws(() => makeConverter({ to_hant: [{ word: '软件', form: '軟體件', reason: '' }] }), /length/)
})

test('any text keeps its characters both ways', () => {
  const unit = fc.constantFrom(...'头发展龙平台计划制为“”‘’「」𠮷𫖮㓆裏著，a1 \n\ud842'.split(''), '𠮷', '㓆', '二𫫇英')
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit })), (text) => {
      const { length } = Array.from(text)
      assert.equal(Array.from(toHant(text)).length, length)
      assert.equal(Array.from(toHans(text)).length, length)
    }),
  )
})

test('a character beyond U+FFFF is converted, and what stands behind it keeps its place', () => {
  assert.equal(toHant('赵孟𫖯的干净书画'), '趙孟頫的乾淨書畫')
  assert.equal(toHans('趙孟頫的書畫'), '赵孟𫖯的书画')
  assert.equal(toHant('\ue001赵孟𫖯\ue000'), '\ue001趙孟頫\ue000')
  const text = '赵孟𫖯的发展'
  const [found] = ambiguous(text, toHant(text))
  assert.deepEqual([found?.at, found?.char, found?.form], [5, '发', '發'])
})

test('characters with several forms are found with the form chosen', () => {
  const text = '发展干部'
  assert.deepEqual(ambiguous(text, toHant(text)), [
    { at: 0, char: '发', form: '發', candidates: ['發', '髮'] },
    { at: 2, char: '干', form: '幹', candidates: ['乾', '干', '幹', '榦'] },
  ])
  assert.deepEqual(ambiguous('计划', '計畫'), [{ at: 1, char: '划', form: '畫', candidates: ['划', '劃', '畫'] }])
  assert.deepEqual(
    ambiguous('数据', '數據').map(({ char }) => char),
    ['据'],
  )
})

test('an exception of three characters holds where it cuts a word of the dictionary: 链长|制作|为; one of two does not', () => {
  const reason = 'made for this test: no other rule has this form'
  const three = makeConverter({ to_hant: [{ word: '链长制', form: '鏈長掣', reason }] })
  assert.equal(three.toHant('以链长制作为抓手'), '以鏈長掣作為抓手')
  const two = makeConverter({ to_hant: [{ word: '长制', form: '長掣', reason }] })
  assert.equal(two.toHant('以链长制作为抓手'), '以鏈長製作為抓手')
})
