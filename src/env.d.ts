declare namespace App {
  interface Locals {
    /** What the frame of a page says beside its text; set by the route before it draws. */
    page:
      | { kind: "front" }
      | { kind: "lesson"; chapter: string; question: string; description: string }
      | { kind: "plain" };
  }
}
