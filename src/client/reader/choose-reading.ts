/** The panel of the reader's choices gets them when it is first opened: pages need not bring what few open. */
document
  .querySelector('#reading')
  ?.addEventListener('beforetoggle', () => void import('./choices.ts').then(({ fillChoices }) => fillChoices()))
