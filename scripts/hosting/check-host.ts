import { setTimeout as wait } from "node:timers/promises";

/** What a host does with one thing, and whether that will do. */
export interface Finding {
  what: string;
  found: string;
  /** "wrong": readers lack something. "better": all works, and could be faster or safer. */
  verdict: "right" | "wrong" | "better";
  /** What would be right, where this is not. */
  wanted?: string;
}

interface Answer {
  status: number;
  headers: Headers;
  text: string;
  size: number;
}

type Ask = (path: string, headers?: Record<string, string>) => Promise<Answer>;

/**
 * Asks a host on which the built book is for what readers' browsers ask for.
 *
 * @param address where the front page is
 */
export async function checkHost(address: string): Promise<Finding[]> {
  const home = address.replace(/\/?$/, "/");
  const ask: Ask = (path, headers) => request(new URL(path, home), headers);
  const front = await ask("");
  const list = await ask("sw.js");
  const files = [...list.text.matchAll(/\bpath:\s*[`"']([^`"']*)[^}]*?\bbytes:\s*(\w+)/g)].map(
    ([, path = "", bytes]) => ({ path, bytes: Number(bytes) }),
  );
  const first = (form: RegExp, most = 0) =>
    files.find(({ path, bytes }) => form.test(path) && bytes > most)?.path;
  // What is small is not worth compressing.
  const script = first(/^_astro\/.*\.js$/, 10_000);
  const lesson = first(/^lessons\/\w+\/.+\/$/);
  return [
    must("the front page", typeOf(front), isOk(front, /^text\/html/), "200 text/html"),
    must("sw.js, for reading without a connection", typeOf(list), isOk(list, /javascript/)),
    must("files listed there", String(files.length), files.length > 0, "the whole of dist"),
    must("a secure address", new URL(home).protocol, isSecure(home), "https, which copies need"),
    ...(await typesOf(ask, [
      ["a script", script, /javascript/],
      ["a style sheet", first(/^_astro\/.*\.css$/), /^text\/css/],
      ["a lesson", lesson, /^text\/html/],
      ["a data set", first(/\.bin\..*gz$/), /^/],
      ["a lesson as a notebook", first(/\.ipynb$/), /^/],
    ])),
    better("type of manifest.webmanifest", ...(await type(ask, "manifest.webmanifest", /json/))),
    better(
      "type of a lesson's .ts",
      ...(await type(ask, first(/\.ts$/) ?? "", /^text\/plain|script/)),
    ),
    ...(await addressesThatAreNone(ask, lesson)),
    ...(await kept(ask, script, lesson)),
    ...(await compressed(ask, script)),
    ...protections(front, home),
  ];
}

const isOk = ({ status, headers }: Answer, type: RegExp) =>
  status === 200 && type.test(headers.get("content-type") ?? "");
const typeOf = ({ status, headers }: Answer) =>
  `${status} ${headers.get("content-type") ?? "without a type"}`;
const isSecure = (home: string) => /^https:|^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(home);

function must(what: string, found: string, isRight: boolean, wanted = "200 and its own type") {
  return finding(what, found, isRight, { wanted, otherwise: "wrong" });
}
function better(what: string, found: string, isRight: boolean, wanted: string) {
  return finding(what, found, isRight, { wanted, otherwise: "better" });
}
function finding(
  what: string,
  found: string,
  isRight: boolean,
  { wanted, otherwise }: { wanted: string; otherwise: "wrong" | "better" },
): Finding {
  return isRight ? { what, found, verdict: "right" } : { what, found, verdict: otherwise, wanted };
}

async function typesOf(ask: Ask, files: [string, string | undefined, RegExp][]) {
  const findings: Finding[] = [];
  for (const [what, path, form] of files) {
    if (path === undefined) continue;
    const answer = await ask(path);
    findings.push(must(what, typeOf(answer), isOk(answer, form) && answer.size > 0));
  }
  return findings;
}

async function type(ask: Ask, path: string, form: RegExp): Promise<[string, boolean, string]> {
  const answer = await ask(path);
  const wanted = path.endsWith(".ts") ? "text/plain" : "application/manifest+json";
  return [typeOf(answer), isOk(answer, form), wanted];
}

async function addressesThatAreNone(ask: Ask, lesson: string | undefined): Promise<Finding[]> {
  const none = await ask(`nothing-is-here-${Date.now()}/`);
  const isOurs = /<title>[^<]*Hidden Layers/i.test(none.text);
  const page = isOurs ? "the book's page" : "another page";
  const found = [
    must("an address without a page", `${none.status}, ${page}`, none.status === 404, "404"),
    better("what is shown there", page, isOurs, "404.html of the book"),
  ];
  if (lesson === undefined) return found;
  const bare = await ask(lesson.slice(0, -1));
  const to = bare.headers.get("location");
  const where = to === null ? "" : ` to ${to}`;
  const isRight = bare.status === 200 || (bare.status < 400 && (to ?? "").endsWith(`/${lesson}`));
  found.push(
    must(
      "a lesson without its last slash",
      `${bare.status}${where}`,
      isRight,
      `301 to …/${lesson}`,
    ),
  );
  return found;
}

async function kept(ask: Ask, script: string | undefined, lesson = ""): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const path of new Set(["", lesson, "sw.js"])) {
    const { headers } = await ask(path);
    const found = headers.get("cache-control") ?? "nothing";
    const isAsked = /no-cache|max-age=0\b/.test(found);
    const isHeld = /immutable|max-age=\d{5}/.test(found);
    const what = `cache-control of ${path || "the front page"}`;
    // Readers would be held in an old edition.
    findings.push(
      finding(what, found, isAsked, { wanted: "no-cache", otherwise: isHeld ? "wrong" : "better" }),
    );
  }
  if (script !== undefined) {
    const found = (await ask(script)).headers.get("cache-control") ?? "nothing";
    const wanted = "public, max-age=31536000, immutable";
    findings.push(
      better("cache-control of a script in _astro", found, /max-age=\d{7}/.test(found), wanted),
    );
  }
  const { headers } = await ask("");
  const etag = headers.get("etag");
  const date = headers.get("last-modified");
  const again = {
    ...(etag ? { "if-none-match": etag } : {}),
    ...(date ? { "if-modified-since": date } : {}),
  };
  const { status } = await ask("", again);
  findings.push(better("the front page, asked for again", String(status), status === 304, "304"));
  return findings;
}

async function compressed(ask: Ask, script = ""): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [what, path] of [
    ["a page", ""],
    ["a script", script],
  ] as const) {
    const { headers } = await ask(path);
    const found = headers.get("content-encoding") ?? "not at all";
    findings.push(
      better(`how ${what} is compressed`, found, /br|zstd|gzip/.test(found), "br or gzip"),
    );
  }
  return findings;
}

const protecting: [string, RegExp, string][] = [
  ["content-security-policy", /frame-ancestors/, "frame-ancestors 'self'"],
  ["x-content-type-options", /nosniff/, "nosniff"],
  ["referrer-policy", /origin|no-referrer/, "same-origin"],
  ["cross-origin-opener-policy", /same-origin/, "same-origin"],
  ["permissions-policy", /=/, "camera=(), geolocation=(), microphone=(self), payment=(), usb=()"],
];

function protections({ headers }: Answer, home: string): Finding[] {
  const findings = protecting.map(([name, form, wanted]) => {
    const found = headers.get(name) ?? "nothing";
    return better(name, found, form.test(found), wanted);
  });
  // Two policies hold both, and the pages' own is the one under which cells run.
  const policy = headers.get("content-security-policy") ?? "";
  const second = /\b(default|script|worker|child|frame|connect|style)-src|\bsandbox\b/.exec(
    policy,
  )?.[0];
  if (second) findings.push(must("a second policy", second, false, "frame-ancestors alone"));
  if (home.startsWith("https:")) {
    const found = headers.get("strict-transport-security") ?? "nothing";
    findings.push(
      better("strict-transport-security", found, /max-age/.test(found), "max-age=31536000"),
    );
  }
  return findings;
}

async function request(url: URL, headers: Record<string, string> = {}): Promise<Answer> {
  // Not that a host takes us for an attack.
  await wait(20);
  const answer = await fetch(url, {
    headers: { "accept-encoding": "br, gzip", ...headers },
    redirect: "manual",
    signal: AbortSignal.timeout(20_000),
  });
  const body = await answer.arrayBuffer();
  const text = new TextDecoder().decode(body);
  return { status: answer.status, headers: answer.headers, text, size: body.byteLength };
}
