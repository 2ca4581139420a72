const base = import.meta.env.BASE_URL.replace(/^\/|\/$/g, "");

/**
 * The name of the database, and of what tabs tell each other. Another copy of the book at the same origin
 * has its own: it may be older, and not know what is kept here.
 */
export const name = base === "" ? "hidden-layers" : `hidden-layers ${base}`;
