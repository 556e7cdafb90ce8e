import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runPipeline } from '../../src/pipeline.ts'
import { readProject, seedOf } from '../support.ts'

const { vocabulary } = await readProject()

const NAV = '<div class="nav"><a href="/">首页</a><a href="/zw">政务公开</a><a href="/fw">政务服务</a></div>'

const page = (title: string, text: string) =>
  `<html><head><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2025-04-08"></head><body>${NAV}<div class="article">${text}</div>${NAV}</body></html>`

const compile = (source: string) => {
  const { tables } = runPipeline({ seeds: [seedOf(source, 'page.html')], documents: [], vocabulary })
  return { title: tables.documents[0]?.title, texts: tables.provisions.map(({ text }) => text).join('\n') }
}

const STEPS =
  '<p>一、申领条件</p><p>失业人员同时符合下列条件的，可以申领补贴：累计缴费满一年，并已办理失业登记。</p><p>二、申领程序</p><p>失业人员在网上提交申请，经办机构在十个工作日内审核，并把补贴发放到本人的银行账户。</p>'

test('a text without a title has the one that its page states of itself, whatever kind of text it is', () =>
  assert.equal(compile(page('创业补贴，请查收', STEPS)).title, '创业补贴，请查收'))

test('a title in the text comes before that of the page', () =>
  assert.equal(compile(page('补贴来了', `<p>某市创业补贴实施办法</p>${STEPS}`)).title, '某市创业补贴实施办法'))

test('of several texts that nothing issues together none gives the whole its title', () => {
  const source = page('就业政策清单', `<p>面向单位的扶持政策</p>${STEPS}<p>面向毕业生的扶持政策</p>${STEPS}`)
  assert.equal(compile(source).title, '就业政策清单')
})

test('sentences and an organ above the title of a page’s text belong to the text', () => {
  const lead = '为促进高质量充分就业，本市推出面向单位的扶持政策，现予介绍。'
  const { texts } = compile(page('补贴来了', `<p>${lead}</p><p>某市创业补贴实施办法</p>${STEPS}`))
  assert.ok(texts.includes(lead))
})
