/** Up to so many documents are told of one by one, with all that is counted of them; more are a list by place. */
export const FEW_DOCUMENTS = 24

/** Whether documents, of which another text of one counts with it, are few. */
export const areFew = (documents: readonly { witness_of: string | null }[]): boolean =>
  documents.filter(({ witness_of }) => !witness_of).length <= FEW_DOCUMENTS
