import { StandaloneServices } from "monaco-editor/editor/standalone/browser/standaloneServices.js";
import { InMemoryStorageService } from "monaco-editor/platform/storage/common/storage.js";

const profile = 0;
const user = 0;

/** Shows what a completion means beside it from the first; the reader can close that. */
export function expandDetails(): void {
  const storageService = new InMemoryStorageService();
  storageService.store("expandSuggestionDocs", true, profile, user);
  StandaloneServices.initialize({ storageService });
}
