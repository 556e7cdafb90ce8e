import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** The declarations of a module whose exports all say their types. Throws where one does not. */
export function declarationsOf(path: string): string {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(path, 'utf8'), {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, isolatedDeclarations: true },
  })
  const [first] = diagnostics
  if (first) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`)
  return outputText
}
