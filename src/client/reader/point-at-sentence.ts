/** The sentence that is pointed at shows its number; what makes that is loaded with the first. */
document
  .querySelector<HTMLElement>('.edition')
  ?.addEventListener(
    'pointerover',
    (event) => void import('./number-sentence.ts').then((made) => made.numberSentence(event)),
  )
