/** Up to so many documents are told of one by one, with all that is counted of them; more are a list by place. */
export const FEW_DOCUMENTS = 24
