export const estateMessages = {} as const;
