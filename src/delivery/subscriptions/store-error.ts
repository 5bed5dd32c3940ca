/** The database cannot be used as it is: one line for the person who runs the bot. */
export class StoreError extends Error {}
