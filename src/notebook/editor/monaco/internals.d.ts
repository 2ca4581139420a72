// Parts of Monaco that its own declarations leave out.

declare module "monaco-editor/platform/storage/common/storage.js" {
  /** What Monaco remembers of its own settings, until the page is left. */
  export class InMemoryStorageService {
    store(key: string, value: boolean, scope: number, target: number): void;
  }
}

declare module "monaco-editor/editor/standalone/browser/standaloneServices.js" {
  export const StandaloneServices: {
    /** Must come before anything else is asked of Monaco. */
    initialize(services: Record<string, unknown>): void;
  };
}
