/** What a reader gives: pasted, dropped or chosen. */

/** A text as it was given. */
export type GivenText = { text: string } | { name: string; bytes: ArrayBuffer }

/** All texts that were given, the first first; or why they are not taken. */
export type GivenTexts = { texts: GivenText[] } | { problem: 'tooLarge'; limit: number }

/** Largest file, in bytes and as one reads it: a policy text has no more. */
const LARGEST = { bytes: 20e6, megabytes: 20 }

/** A pasted text of so many characters is taken as a file: a field that shows it would hold up the page. */
const LONG_PASTE = 50_000

const fieldsOf = (form: HTMLFormElement): HTMLElement[] => [...form.querySelectorAll<HTMLElement>('[data-draft-field]')]

/** Files that were dropped or chosen, by their field: a drop cannot be put into every browser's input. */
const chosen = new WeakMap<HTMLElement, File>()

const words = new WeakMap<HTMLElement, string>()

/** Names the chosen file under its field. */
function name(field: HTMLElement, file: File | null): void {
  const place = field.querySelector<HTMLElement>('[data-draft-name]')
  if (!place) return
  if (!words.has(field)) words.set(field, place.textContent ?? '')
  place.textContent = file ? file.name : (words.get(field) ?? '')
  if (file) chosen.set(field, file)
  else chosen.delete(field)
}

/** The texts in the fields that are shown; what was typed after a file was chosen goes before it. */
export async function textsGiven(form: HTMLFormElement): Promise<GivenTexts> {
  const texts: GivenText[] = []
  for (const field of fieldsOf(form)) {
    if (field.hidden) continue
    const text = field.querySelector('textarea')?.value ?? ''
    const file = chosen.get(field)
    if (file && file.size > LARGEST.bytes) return { problem: 'tooLarge', limit: LARGEST.megabytes }
    if (file) texts.push({ name: file.name, bytes: await file.arrayBuffer() })
    else if (text.trim() !== '') texts.push({ text })
  }
  return { texts }
}

/** Takes files that are chosen or dropped, and calls `each` when one has been; shows the second field where it is asked for. */
export function takeDrops(form: HTMLFormElement, each: () => void): void {
  for (const field of fieldsOf(form)) {
    const input = field.querySelector<HTMLInputElement>('input[type="file"]')
    input?.addEventListener('change', () => {
      name(field, input.files?.[0] ?? null)
      if (input.files?.[0]) each()
    })
    const area = field.querySelector('textarea')
    area?.addEventListener('input', () => name(field, null))
    area?.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.length < LONG_PASTE) return
      event.preventDefault()
      name(field, new File([text], `${text.length}字.txt`))
      each()
    })
    for (const type of ['dragenter', 'dragover']) {
      field.addEventListener(type, (event) => {
        event.preventDefault()
        field.dataset['over'] = ''
      })
    }
    for (const type of ['dragleave', 'drop']) field.addEventListener(type, () => delete field.dataset['over'])
    field.addEventListener('drop', (event) => {
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (!file) return
      name(field, file)
      each()
    })
  }
  form.addEventListener('change', () => {
    const two = form.querySelector<HTMLInputElement>('input[name="two"]')?.checked ?? false
    for (const field of fieldsOf(form)) {
      if (field.dataset['draftField'] === 'second') field.hidden = !two
    }
  })
  form.addEventListener('reset', () => fieldsOf(form).forEach((field) => name(field, null)))
}
