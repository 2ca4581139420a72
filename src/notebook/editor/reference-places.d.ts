declare module "virtual:reference-places" {
  /** By declaration, as "file#name": its place in the reference, and its code's, from the site's root. */
  const places: Readonly<Record<string, { entry: string; source?: string }>>;
  export default places;
}
