/** The name of the database, and of what tabs tell each other. */
export const name = "hidden-layers";
