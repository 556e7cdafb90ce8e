import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { compileProject, root } from '../support.ts'

// `npm test` sets the committed files aside before a build compiles them anew
const aside = join(root, '.test', 'policies')
const folder = existsSync(aside) ? aside : join(root, 'content', 'policies')

test('what is committed in content/policies is what the code compiles', () => {
  const { policies } = compileProject()
  assert.deepEqual(readdirSync(folder).sort(), policies.map((p) => p.path).sort())
  for (const { path, content } of policies) assert.equal(readFileSync(join(folder, path), 'utf8'), content, path)
})
