declare namespace App {
  interface Locals {
    /** What the frame of a page says beside its text; set by the route before it draws. */
    page:
      | { kind: "front" }
      | { kind: "lesson"; title: string; chapter: string; description: string }
      | { kind: "reference"; title: string; description: string; part: boolean }
      | { kind: "plain"; title: string };
  }
}
