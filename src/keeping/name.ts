/** The name of the database, and of what tabs tell each other. */
export const name = "hidden-layers";

/**
 * Whether this browser may have kept something. It costs a page nothing; what reads and writes is
 * loaded only then, or when there is something to keep.
 */
export async function mayHaveKept(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((database) => database.name === name);
  } catch {
    // An older browser can't tell, and one that refuses should be asked properly, to say why.
    return true;
  }
}
