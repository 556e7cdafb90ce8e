import ts from 'typescript'

/** The text of a pattern or string, concatenated ones as one; null for other nodes. */
function textOf(node: ts.Node): string | null {
  if (ts.isRegularExpressionLiteral(node)) return node.text.replace(/^\/|\/[a-z]*$/g, '')
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null
  const [left, right] = [textOf(node.left), textOf(node.right)]
  return left === null && right === null ? null : (left ?? '…') + (right ?? '…')
}

/** The alternatives of each group of a pattern, and of the pattern itself. */
function alternations(pattern: string): string[][] {
  const groups: string[][] = []
  const open: string[][] = [['']]
  const add = (text: string) => open.forEach((group) => group.push((group.pop() ?? '') + text))
  for (const [part] of pattern.matchAll(/\\.|\[(?:\\.|[^\]])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[^]/gu)) {
    if (part.startsWith('(')) {
      add(part)
      open.push([''])
    } else if (part === ')') {
      const group = open.length > 1 ? open.pop() : undefined
      if (group) groups.push(group)
      add(part)
    } else if (part === '|') {
      open.slice(0, -1).forEach((group) => group.push(`${group.pop() ?? ''}|`))
      open.at(-1)?.push('')
    } else add(part)
  }
  return [...groups, ...open]
}

/** The alternations of a source with so many Chinese words or more: line, number of words, the first of them. */
export function wordyAlternations(source: string, most: number): { line: number; words: number; first: string }[] {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true)
  const found: { line: number; words: number; first: string }[] = []
  const visit = (node: ts.Node) => {
    const text = textOf(node)
    if (text === null) {
      ts.forEachChild(node, visit)
      return
    }
    for (const group of text.includes('|') ? alternations(text) : []) {
      const words = group.filter((one) => /\p{Script=Han}/u.test(one))
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
      if (words.length >= most) found.push({ line, words: words.length, first: words[0] ?? '' })
    }
  }
  visit(file)
  return found
}
